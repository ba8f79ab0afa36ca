# right: step is a closure made in __init__
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        G = 0.0

        def step(w, g):
            nonlocal G
            G = G + g**2
            return w - learning_rate * g / np.sqrt(G + eps)

        self.step = step
