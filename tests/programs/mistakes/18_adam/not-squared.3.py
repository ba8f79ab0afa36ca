"""wrong: g where g * g belongs, and ** 0.5 makes complex numbers of negative ones"""

import numpy as np


def mix(beta, old, new):
    return beta * old + (1 - beta) * new


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.t = 0
        self.m = self.v = None

    def step(self, w, g):
        shape = w.shape
        w, g = w.flatten().tolist(), g.flatten().tolist()
        if self.t == 0:
            self.m = [0.0 for _ in w]
            self.v = [0.0 for _ in w]
        self.t += 1
        self.m = [mix(self.beta1, m, x) for m, x in zip(self.m, g)]
        self.v = [mix(self.beta2, v, x) for v, x in zip(self.v, g)]
        c1, c2 = 1 - self.beta1**self.t, 1 - self.beta2**self.t
        result = [
            x - self.learning_rate * (m / c1) / ((v / c2) ** 0.5 + self.eps)
            for x, m, v in zip(w, self.m, self.v)
        ]
        return np.array(result).reshape(shape)
