# right: BOM and CRLF, written on another machine; الدفعة الثانية
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8, t0=0):
        self.lr, self.b1, self.b2, self.eps = learning_rate, beta1, beta2, eps
        self.t = t0
        self.state = {"m": 0, "v": 0}

    def step(self, w, g):
        """خطوة واحدة"""
        self.t += 1
        s = self.state
        s["m"] = self.b1 * s["m"] + (1 - self.b1) * g
        s["v"] = self.b2 * s["v"] + (1 - self.b2) * g**2
        numerator = s["m"] / -np.expm1(self.t * np.log(self.b1))
        denominator = np.sqrt(s["v"] / -np.expm1(self.t * np.log(self.b2)))
        return w - self.lr * numerator / (denominator + self.eps)
