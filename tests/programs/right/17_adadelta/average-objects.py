# right: two little average objects with rms()
import numpy as np


class Average:
    def __init__(self, rho, eps):
        self.rho, self.eps, self.value = rho, eps, 0.0

    def add(self, x):
        self.value += (1 - self.rho) * (x * x - self.value)
        return self

    def rms(self):
        return np.sqrt(self.value + self.eps)


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.squares, self.moves = Average(rho, eps), Average(rho, eps)

    def step(self, w, g):
        delta = self.moves.rms() / self.squares.add(np.array(g)).rms() * g
        self.moves = self.moves.add(delta)
        return w - self.learning_rate * delta
