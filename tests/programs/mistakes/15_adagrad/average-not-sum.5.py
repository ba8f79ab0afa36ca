# wrong: a decaying average with 0.99
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.state = {"G": 0.0}

    def step(self, w, g):
        # خطوة واحدة من التدريب
        s = self.state
        s["G"] = 0.99 * s["G"] + (1 - 0.99) * g * g
        return w - self.learning_rate * g / np.sqrt(s["G"] + self.eps)
