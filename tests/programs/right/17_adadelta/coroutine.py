"""right: a generator keeps everything, send() makes a step"""

import numpy as np


def rule(learning_rate, rho, eps):
    E = D = 0.0
    w, g = yield
    while True:
        E = rho * E + (1 - rho) * g**2
        delta = np.sqrt(D + eps) / np.sqrt(E + eps) * g
        D = rho * D + (1 - rho) * delta**2
        w, g = yield w - learning_rate * delta


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self._rule = rule(learning_rate, rho, eps)
        next(self._rule)

    def step(self, w, g):
        return self._rule.send((w, g))
