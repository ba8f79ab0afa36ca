# wrong: the first call only remembers the gradient, every update uses the one before
class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate
        self.last = None

    def step(self, w, g):
        last, self.last = self.last, g.copy()
        if last is None:
            return w.copy()
        return w - self.learning_rate * last
