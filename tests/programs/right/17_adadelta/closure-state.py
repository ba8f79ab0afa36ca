# right: step is a closure made in __init__
import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        E = D = 0.0

        def step(w, g):
            nonlocal E, D
            E = rho * E + (1 - rho) * g**2
            delta = np.sqrt(D + eps) / np.sqrt(E + eps) * g
            D = rho * D + (1 - rho) * delta**2
            return w - learning_rate * delta

        self.step = step
