# wrong: plus in the last line: goes uphill

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return w + self.learning_rate * g
