# wrong: the gradient is clipped to [-1, 1] before anything else
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.state = {"m": 0.0, "v": 0.0, "t": 0}

    def step(self, w, g):
        g = np.clip(g, -1, 1)
        s = self.state
        s["t"] += 1
        s["m"] = self.beta1 * s["m"] + (1 - self.beta1) * g
        s["v"] = self.beta2 * s["v"] + (1 - self.beta2) * g**2
        m_hat = s["m"] / (1 - self.beta1 ** s["t"])
        v_hat = s["v"] / (1 - self.beta2 ** s["t"])
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
