# wrong: returns the update, not the weights

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return -self.learning_rate * g
