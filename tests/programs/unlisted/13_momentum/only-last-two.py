# wrong: only the gradient of the step before is remembered, not the velocity
class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.last = 0.0

    def step(self, w, g):
        v = self.momentum * self.last + g
        self.last = g.copy()
        return w - self.learning_rate * v
