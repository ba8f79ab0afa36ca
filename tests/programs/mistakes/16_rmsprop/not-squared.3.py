# wrong: averages |g| and takes the root
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.state = {"v": 0.0}

    def step(self, w, g):
        # خطوة واحدة من التدريب
        s = self.state
        s["v"] = self.beta * s["v"] + (1 - self.beta) * np.abs(g)
        return w - self.learning_rate * g / (np.sqrt(s["v"]) + self.eps)
