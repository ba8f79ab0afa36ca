# wrong: ordinary momentum with the rate inside the velocity

class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.state = {"v": 0.0}

    def step(self, w, g):
        # خطوة واحدة من التدريب
        s = self.state
        s["v"] = self.momentum * s["v"] - self.learning_rate * g
        return w + s["v"]
