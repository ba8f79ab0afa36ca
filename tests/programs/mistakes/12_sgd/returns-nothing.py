# wrong: keeps the new weights in self.w and returns nothing

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        self.w = w - self.learning_rate * g
