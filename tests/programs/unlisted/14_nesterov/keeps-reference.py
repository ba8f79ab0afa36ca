# wrong: the first velocity is the caller's array itself, which the caller may fill anew
class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, w, g):
        self.v = g if self.v is None else self.momentum * self.v + g
        return w - self.learning_rate * (g + self.momentum * self.v)
