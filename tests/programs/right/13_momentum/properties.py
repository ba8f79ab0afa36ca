# right: the hyperparameters are properties with a check

class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self._v = 0.0

    @property
    def learning_rate(self):
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value):
        if value < 0:
            raise ValueError("learning_rate must not be negative")
        self._learning_rate = float(value)

    @property
    def momentum(self):
        return self._momentum

    @momentum.setter
    def momentum(self, value):
        if value < 0:
            raise ValueError("momentum must not be negative")
        self._momentum = float(value)

    def step(self, w, g):
        self._v = self.momentum * self._v + g
        return w - self.learning_rate * self._v
