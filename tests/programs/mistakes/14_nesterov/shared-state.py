# wrong: v belongs to the class, so two optimizers share it

class Nesterov:
    v = 0.0

    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum

    def step(self, w, g):
        Nesterov.v = self.momentum * Nesterov.v + g
        return w - self.learning_rate * (g + self.momentum * Nesterov.v)
