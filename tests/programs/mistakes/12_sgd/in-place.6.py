# wrong: flattens with ravel() and changes that, which is a view of the caller's array


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        flat = w.reshape(-1)
        for i, slope in enumerate(g.reshape(-1)):
            flat[i] -= self.learning_rate * slope
        return flat.reshape(w.shape).copy()
