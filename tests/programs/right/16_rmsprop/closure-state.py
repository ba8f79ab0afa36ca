# right: step is a closure made in __init__
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        v = 0.0

        def step(w, g):
            nonlocal v
            v = beta * v + (1 - beta) * g**2
            return w - learning_rate * g / (np.sqrt(v) + eps)

        self.step = step
