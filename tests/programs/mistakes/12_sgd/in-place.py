# wrong: w -= ... changes the array of the caller

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        w -= self.learning_rate * g
        return w
