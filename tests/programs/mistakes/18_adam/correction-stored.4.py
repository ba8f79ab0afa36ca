# wrong: in-place division of m and v by the corrections (m /= ..., v /= ...)
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.memory = {"m": 0.0, "v": 0.0, "t": 0}

    def step(self, w, g):
        memory = self.memory
        memory["t"] += 1
        memory["m"] = self.beta1 * memory["m"] + (1 - self.beta1) * g
        memory["v"] = self.beta2 * memory["v"] + (1 - self.beta2) * g * g
        # تصحيح الانحياز
        memory["m"] /= 1 - self.beta1 ** memory["t"]
        memory["v"] /= 1 - self.beta2 ** memory["t"]
        return w - self.lr * memory["m"] / (np.sqrt(memory["v"]) + self.eps)
