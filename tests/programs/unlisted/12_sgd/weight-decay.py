# wrong: weight decay of 0.01 by default

class SGD:
    def __init__(self, learning_rate=0.01, weight_decay=0.01):
        self.learning_rate = learning_rate
        self.weight_decay = weight_decay

    def step(self, w, g):
        return w - self.learning_rate * (g + self.weight_decay * w)
