# wrong: v is a global variable

v = 0.0


class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum

    def step(self, w, g):
        global v
        v = self.momentum * v + g
        return w - self.learning_rate * (g + self.momentum * v)
