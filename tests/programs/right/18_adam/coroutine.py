"""right: the state lives in a generator that is kept in the instance"""

import itertools

import numpy as np


def adam_rule(learning_rate, beta1, beta2, eps):
    m = v = 0.0
    w, g = yield
    for t in itertools.count(1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        m_hat = m / (1 - beta1**t)
        v_hat = v / (1 - beta2**t)
        w, g = yield w - learning_rate * m_hat / (np.sqrt(v_hat) + eps)


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self._rule = adam_rule(learning_rate, beta1, beta2, eps)
        next(self._rule)

    def step(self, w, g):
        return self._rule.send((w, g))
