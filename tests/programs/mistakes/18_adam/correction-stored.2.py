# wrong: both moments are overwritten by their corrected values
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = None
        self.v = None
        self.t = 0

    def update_moments(self, g):
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * np.power(g, 2)

    def correct_moments(self):
        self.m = self.m / (1 - self.beta1**self.t)
        self.v = self.v / (1 - self.beta2**self.t)

    def step(self, w, g):
        if self.t == 0:
            self.m = np.zeros(w.shape)
            self.v = np.zeros(w.shape)
        self.t += 1
        self.update_moments(g)
        self.correct_moments()
        return w - self.learning_rate * self.m / (np.sqrt(self.v) + self.eps)
