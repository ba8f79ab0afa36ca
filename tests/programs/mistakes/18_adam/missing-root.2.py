# wrong: the helper "scale" adds eps to the second moment and never takes its root

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = np.array([beta1, beta2])
        self.eps = eps
        self.moments = None  # row 0: m, row 1: v
        self.powers = np.ones(2)

    def _scale(self, v_hat):
        return self.learning_rate / (v_hat + self.eps)

    def step(self, w, g):
        flat = np.ravel(g)
        if self.moments is None:
            self.moments = np.zeros((2, flat.size))
        beta = self.beta[:, None]
        new = np.vstack([flat, flat**2])
        self.moments = beta * self.moments + (1 - beta) * new
        self.powers = self.powers * self.beta
        m_hat, v_hat = self.moments / (1 - self.powers)[:, None]
        return w - np.reshape(self._scale(v_hat) * m_hat, np.shape(w))
