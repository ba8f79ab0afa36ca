# wrong: a dampening of 0.5 on every gradient

class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9, dampening=0.5):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0
        self.dampening = dampening

    def step(self, w, g):
        self.v = self.momentum * self.v + (1 - self.dampening) * g
        return w - self.learning_rate * self.v
