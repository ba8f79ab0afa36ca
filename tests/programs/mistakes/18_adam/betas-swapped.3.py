"""wrong: the constructor unpacks the two betas in the wrong order"""

import math

import numpy as np


class Average:
    """A decaying average with its bias correction."""

    def __init__(self, beta, size):
        self.beta = beta
        self.values = [0.0] * size
        self.power = 1.0

    def update(self, new):
        self.power *= self.beta
        self.values = [
            self.beta * old + (1 - self.beta) * x for old, x in zip(self.values, new)
        ]
        return [x / (1 - self.power) for x in self.values]


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta2, self.beta1 = beta1, beta2
        self.eps = eps
        self.averages = None

    def step(self, w, g):
        grads = [float(x) for x in np.ravel(g)]
        if self.averages is None:
            n = len(grads)
            self.averages = Average(self.beta1, n), Average(self.beta2, n)
        m_hat = self.averages[0].update(grads)
        v_hat = self.averages[1].update([x * x for x in grads])
        update = [a / (math.sqrt(b) + self.eps) for a, b in zip(m_hat, v_hat)]
        return w - self.learning_rate * np.reshape(update, np.shape(w))
