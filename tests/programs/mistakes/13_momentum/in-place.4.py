# wrong: g += ... adds the velocity into the gradient of the caller

class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0

    def step(self, w, g):
        g += self.momentum * self.v
        self.v = g.copy()
        return w - self.learning_rate * g
