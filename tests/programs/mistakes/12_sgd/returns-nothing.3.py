# wrong: w = ... changes only the local name; nothing is returned


class SGD:
    def __init__(self, learning_rate: float = 0.01) -> None:
        self.learning_rate = learning_rate
        self.history = []

    def step(self, w, g):
        w = w - self.learning_rate * g
        self.history.append(w)
        return
