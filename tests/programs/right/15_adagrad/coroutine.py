"""right: a generator keeps everything, send() makes a step"""

import numpy as np


def rule(learning_rate, eps):
    G = 0.0
    w, g = yield
    while True:
        G = G + g**2
        w, g = yield w - learning_rate * g / np.sqrt(G + eps)


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self._rule = rule(learning_rate, eps)
        next(self._rule)

    def step(self, w, g):
        return self._rule.send((w, g))
