# wrong: the rate is divided by the number of the step

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate
        self.t = 0

    def step(self, w, g):
        self.t += 1
        return w - self.learning_rate / self.t * g
