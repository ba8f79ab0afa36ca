# wrong: the learning rate is applied twice

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        g = self.learning_rate * g
        return w - self.learning_rate * g
