"""right: a generator keeps everything, send() makes a step"""

import numpy as np


def rule(learning_rate, beta, eps):
    v = 0.0
    w, g = yield
    while True:
        v = beta * v + (1 - beta) * g**2
        w, g = yield w - learning_rate * g / (np.sqrt(v) + eps)


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self._rule = rule(learning_rate, beta, eps)
        next(self._rule)

    def step(self, w, g):
        return self._rule.send((w, g))
