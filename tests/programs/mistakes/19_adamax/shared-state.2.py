# wrong: m, u and t are global variables
import numpy as np

m = 0
u = 0
t = 0


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def step(self, w, g):
        global m, u, t
        t += 1
        m = self.beta1 * m + (1 - self.beta1) * g
        u = np.maximum(self.beta2 * u, np.abs(g))
        return w - self.learning_rate / (1 - self.beta1**t) * m / (u + self.eps)
