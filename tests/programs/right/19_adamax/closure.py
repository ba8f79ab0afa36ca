# right: step is a closure made in __init__
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        m = u = 0.0
        t = 0

        def step(w, g):
            nonlocal m, u, t
            t += 1
            m = beta1 * m + g - beta1 * g
            u = np.max([beta2 * u * np.ones_like(g), np.abs(g)], axis=0)
            with np.errstate(all="ignore"):
                return np.subtract(w, learning_rate * m / (u + eps) / (1 - beta1**t))

        self.step = step
