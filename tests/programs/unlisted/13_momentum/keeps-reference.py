# wrong: the first velocity is the caller's array itself, which the caller may fill anew
class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, w, g):
        if self.v is None:
            self.v = g
        else:
            self.v = self.momentum * self.v + g
        return w - self.learning_rate * self.v
