# wrong: every step calls reset() before it begins

class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.reset()

    def reset(self):
        self.v = 0.0

    def step(self, w, g):
        self.reset()
        self.v = self.momentum * self.v + g
        return w - self.learning_rate * self.v
