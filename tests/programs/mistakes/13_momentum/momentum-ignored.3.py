"""wrong: __init__ stores 0.9 and not the parameter"""


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.lr = learning_rate
        self.beta = 0.9
        self.velocity = 0.0

    def step(self, w, g):
        self.velocity = self.beta * self.velocity - self.lr * g
        return w + self.velocity
