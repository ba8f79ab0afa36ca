# right: BOM and CRLF, an extra parameter, prints; مُحسِّن
import numpy as np

print("Adamax")


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8, verbose=False):
        self.p = dict(a=learning_rate, b1=beta1, b2=beta2, e=eps)
        self.m = self.u = self.t = 0
        self.verbose = verbose

    def step(self, w, g, *, scale=1.0):
        p = self.p
        self.t += 1
        self.m = p["b1"] * self.m + (1 - p["b1"]) * g
        self.u = np.fmax(p["b2"] * self.u, np.fabs(g))
        if self.verbose:
            print(self.t, self.m, self.u)
        return w + scale * p["a"] / np.expm1(self.t * np.log(p["b1"])) * self.m / (self.u + p["e"])


if __name__ == "__main__":
    a = Adamax(verbose=True)
    print(a.step(np.ones(3), np.ones(3)))
