# right: step is a closure made in __init__

class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        v = 0.0

        def step(w, g):
            nonlocal v
            v = momentum * v + g
            return w - learning_rate * (g + momentum * v)

        self.step = step
