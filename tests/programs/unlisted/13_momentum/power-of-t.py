# wrong: momentum ** t instead of momentum

class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0
        self.t = 0

    def step(self, w, g):
        self.t += 1
        self.v = self.momentum ** self.t * self.v + g
        return w - self.learning_rate * self.v
