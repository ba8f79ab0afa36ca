# wrong: v_hat is computed but the old name v stands in the denominator

import math

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.state = {}
        self.t = 0

    def step(self, w, g):
        self.t += 1
        answer = np.zeros(np.shape(w))
        for i in np.ndindex(np.shape(w)):
            m, v = self.state.get(i, (0.0, 0.0))
            m = self.beta1 * m + (1 - self.beta1) * g[i]
            v = self.beta2 * v + (1 - self.beta2) * g[i] * g[i]
            self.state[i] = (m, v)
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            answer[i] = w[i] - self.learning_rate * m_hat / (math.sqrt(v) + self.eps)
        return answer
