"""right: a generator keeps everything, send() makes a step"""


def rule(learning_rate, momentum):
    v = 0.0
    w, g = yield
    while True:
        v = momentum * v + g
        w, g = yield w - learning_rate * (g + momentum * v)


class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self._rule = rule(learning_rate, momentum)
        next(self._rule)

    def step(self, w, g):
        return self._rule.send((w, g))
