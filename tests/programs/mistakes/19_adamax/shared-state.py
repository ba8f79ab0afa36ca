# wrong: the state is a dict of the class, all instances write into it
import numpy as np


class Adamax:
    state = {"m": 0.0, "u": 0.0, "t": 0}

    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def step(self, w, g):
        s = self.state
        s["t"] += 1
        s["m"] = self.beta1 * s["m"] + (1 - self.beta1) * g
        s["u"] = np.maximum(self.beta2 * s["u"], np.abs(g))
        return w - self.learning_rate / (1 - self.beta1 ** s["t"]) * s["m"] / (s["u"] + self.eps)
