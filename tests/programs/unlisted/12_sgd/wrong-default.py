# wrong: the default rate is 0.1
class SGD:
    def __init__(self, learning_rate=0.1):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return w - self.learning_rate * g
