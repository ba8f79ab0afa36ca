"""right: keeps every gradient and evaluates the sums and the maximum from their definitions"""
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.history = []

    def step(self, w, g):
        self.history.append(np.array(g, dtype=float))
        t = len(self.history)
        age = np.arange(t)[::-1]
        past = np.stack(self.history)
        m = (1 - self.beta1) * np.tensordot(self.beta1**age, past, axes=1)
        u = np.max([self.beta2**k * np.abs(p) for k, p in zip(age, past)], axis=0)
        return w - self.learning_rate / (1 - self.beta1**t) * m / (u + self.eps)
