"""wrong: the new v is never stored back into self"""


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.lr = learning_rate
        self.mu = momentum
        self.v = 0.0

    def step(self, w, g):
        v = self.v
        v = self.mu * v + g
        return w - self.lr * v
