# right: the sum of momentum ** k * g over all gradients so far, newest first
class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.gradients = []

    def step(self, w, g):
        self.gradients.insert(0, g.copy())
        v = sum(self.momentum**k * old for k, old in enumerate(self.gradients))
        return w - self.learning_rate * v
