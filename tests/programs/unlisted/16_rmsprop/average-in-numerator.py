# wrong: the average of the gradient in the numerator
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.m = 0.0
        self.state = {"v": 0.0}

    def step(self, w, g):
        # خطوة واحدة من التدريب
        s = self.state
        self.m = self.beta * self.m + (1 - self.beta) * g
        s["v"] = self.beta * s["v"] + (1 - self.beta) * g**2
        return w - self.learning_rate * self.m / (np.sqrt(s["v"]) + self.eps)
