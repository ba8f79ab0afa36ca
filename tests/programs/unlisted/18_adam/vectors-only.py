"""wrong: works for one row of weights; a single number or a matrix raises an error"""

import math


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = None
        self.v = None
        self.t = 0

    def step(self, w, g):
        if self.m is None:
            self.m = [0.0] * len(w)
            self.v = [0.0] * len(w)
        self.t += 1
        new_w = []
        for i in range(len(w)):
            grad = float(g[i])
            self.m[i] = self.beta1 * self.m[i] + (1 - self.beta1) * grad
            self.v[i] = self.beta2 * self.v[i] + (1 - self.beta2) * grad**2
            m_hat = self.m[i] / (1 - self.beta1**self.t)
            v_hat = self.v[i] / (1 - self.beta2**self.t)
            new_w.append(
                w[i] - self.learning_rate * m_hat / (math.sqrt(v_hat) + self.eps)
            )
        return new_w
