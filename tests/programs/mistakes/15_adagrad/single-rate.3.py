# wrong: the squared norm is summed, one number
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.state = {"G": 0.0}

    def step(self, w, g):
        # خطوة واحدة من التدريب
        s = self.state
        s["G"] = s["G"] + np.sum(g**2)
        return w - self.learning_rate * g / np.sqrt(s["G"] + self.eps)
