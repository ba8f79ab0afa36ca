"""right: subtracts what the last look-ahead added, steps, and looks ahead again"""


class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0

    def step(self, w, g):
        ahead = -self.learning_rate * self.momentum * self.v
        point = w - ahead  # where the weights really are
        self.v = self.momentum * self.v + g
        point = point - self.learning_rate * self.v
        return point - self.learning_rate * self.momentum * self.v
