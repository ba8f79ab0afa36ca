# right: the hyperparameters are properties with a check

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    @property
    def learning_rate(self):
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value):
        if value < 0:
            raise ValueError("learning_rate must not be negative")
        self._learning_rate = float(value)

    def step(self, w, g):
        return w - self.learning_rate * g
