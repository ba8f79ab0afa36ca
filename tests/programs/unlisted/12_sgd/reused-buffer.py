# wrong: the answer is always the same array, so the weights given before change later
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate
        self.answer = None

    def step(self, w, g):
        if self.answer is None:
            self.answer = np.empty(w.shape)
        self.answer[...] = w - self.learning_rate * g
        return self.answer
