# right: pure Python: lists as state, nested lists come back (no NumPy at all)
import math


def flatten(x):
    """All numbers of an array of any shape, in a list."""
    if getattr(x, "shape", ()) == ():
        return [float(x)]
    flat = []
    for row in x:
        flat.extend(flatten(row))
    return flat


def rebuild(flat, shape):
    """The inverse of flatten; flat is an iterator."""
    if len(shape) == 0:
        return next(flat)
    return [rebuild(flat, shape[1:]) for _ in range(shape[0])]


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = []
        self.v = []
        self.t = 0

    def step(self, w, g):
        weights, grads = flatten(w), flatten(g)
        while len(self.m) < len(weights):
            self.m.append(0.0)
            self.v.append(0.0)
        self.t += 1
        for i in range(len(weights)):
            self.m[i] = self.beta1 * self.m[i] + (1 - self.beta1) * grads[i]
            self.v[i] = self.beta2 * self.v[i] + (1 - self.beta2) * grads[i] ** 2
            m_hat = self.m[i] / (1 - self.beta1**self.t)
            v_hat = self.v[i] / (1 - self.beta2**self.t)
            weights[i] -= self.learning_rate * m_hat / (math.sqrt(v_hat) + self.eps)
        return rebuild(iter(weights), w.shape)
