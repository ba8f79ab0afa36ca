"""right: prints at every step, has a __main__ block, returns lists"""

import numpy as np


print("Adadelta loaded")


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.lr = learning_rate
        self.r = rho
        self.e = eps
        self.E = 0.0
        self.D = 0.0
        self.count = 0

    def step(self, w, g, verbose=True):
        self.count += 1
        self.E = self.r * self.E + (1 - self.r) * g**2
        delta = np.sqrt(self.D + self.e) / np.sqrt(self.E + self.e) * g
        self.D = self.r * self.D + (1 - self.r) * delta**2
        new_w = w - self.lr * delta
        if verbose:
            print("step", self.count, "weights:", new_w)
        return new_w.tolist()


if __name__ == "__main__":
    w = np.array([1.0, -2.0])
    opt = Adadelta()
    for _ in range(5):
        w = np.array(opt.step(w, 2 * w))
    assert w.shape == (2,)
    raise SystemExit(0)
