# wrong: momentum of 0.9 that nobody asked for

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate
        self.v = 0.0

    def step(self, w, g):
        self.v = 0.9 * self.v + g
        return w - self.learning_rate * self.v
