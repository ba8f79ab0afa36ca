# wrong: g *= learning_rate changes the gradient of the caller

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        g *= self.learning_rate
        return w - g
