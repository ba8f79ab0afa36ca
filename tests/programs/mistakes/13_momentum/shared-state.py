# wrong: v belongs to the class, so two optimizers share it

class Momentum:
    v = 0.0

    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum

    def step(self, w, g):
        Momentum.v = self.momentum * Momentum.v + g
        return w - self.learning_rate * Momentum.v
