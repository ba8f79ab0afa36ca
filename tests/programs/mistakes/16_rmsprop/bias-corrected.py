# wrong: v is divided by 1 - beta ** t as in Adam
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = 0.0
        self.t = 0

    def step(self, w, g):
        self.t += 1
        self.v = self.beta * self.v + (1 - self.beta) * g**2
        v_hat = self.v / (1 - self.beta ** self.t)
        return w - self.learning_rate * g / (np.sqrt(v_hat) + self.eps)
