# wrong: the velocity starts as the first gradient, which is then added again

class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, w, g):
        if self.v is None:
            self.v = g.copy()
        self.v = self.momentum * self.v + g
        return w - self.learning_rate * self.v
