# right: step is a closure made in __init__

class SGD:
    def __init__(self, learning_rate=0.01):
        def step(w, g):
            return w - learning_rate * g

        self.step = step
