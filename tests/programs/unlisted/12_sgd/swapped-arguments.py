# wrong: g and w are mixed up: g - alpha w

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return g - self.learning_rate * w
