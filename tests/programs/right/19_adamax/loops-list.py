# right: plain floats in lists, the answer is a nested list by recursion
class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.b1, self.b2, self.eps = learning_rate, beta1, beta2, eps
        self.m = {}
        self.u = {}
        self.t = 0

    def _walk(self, w, g, path):
        if isinstance(w, list):
            return [self._walk(a, b, path + (i,)) for i, (a, b) in enumerate(zip(w, g))]
        self.m[path] = self.b1 * self.m.get(path, 0.0) + (1 - self.b1) * g
        self.u[path] = max(self.b2 * self.u.get(path, 0.0), abs(g))
        return w - self.lr / (1 - self.b1**self.t) * self.m[path] / (self.u[path] + self.eps)

    def step(self, w, g):
        self.t += 1
        return self._walk(w.tolist(), g.tolist(), ())
