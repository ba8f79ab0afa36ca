# wrong: adds the change of the gradient, as in Adan, to the velocity
class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0
        self.last = None

    def step(self, w, g):
        change = 0.0 if self.last is None else g - self.last
        self.last = g.copy()
        self.v = self.momentum * self.v + g
        return w - self.learning_rate * (self.v + self.momentum * change)
