# right: (1 + b) g + b² v with the old v

class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0

    def step(self, w, g):
        update = (1 + self.momentum) * g + self.momentum**2 * self.v
        self.v = self.momentum * self.v + g
        return w - self.learning_rate * update
