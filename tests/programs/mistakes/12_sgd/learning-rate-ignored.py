# wrong: 0.01 is written into the formula

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return w - 0.01 * g
