# right: BOM and CRLF, from another machine; ملف من ويندوز
import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.state = {"E": 0.0, "D": 0.0}

    def step(self, w, g):
        # خطوة واحدة من التدريب
        s = self.state
        s["E"] = self.rho * s["E"] + (1 - self.rho) * g**2
        delta = np.sqrt(s["D"] + self.eps) / np.sqrt(s["E"] + self.eps) * g
        s["D"] = self.rho * s["D"] + (1 - self.rho) * delta**2
        return w - self.learning_rate * delta
