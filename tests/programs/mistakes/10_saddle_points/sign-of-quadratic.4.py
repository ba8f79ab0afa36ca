# wrong: the sign of the term w1^2/2 is wrong everywhere (a class with one sign)
import numpy as np


class Valley:
    sign = +1

    def value(self, a, b):
        return a**2 / 2 + b**4 / 4 + self.sign * b**2 / 2

    def slope(self, a, b):
        return np.array([a, b**3 + self.sign * b])

    def bend(self, a, b):
        return np.array([[1, 0], [0, 3 * b**2 + self.sign]])


valley = Valley()


def surface(w):
    return valley.value(*w)


def surface_gradient(w):
    return valley.slope(*w)


def hessian(w):
    return valley.bend(*w)


def classify(hessian):
    signs = {v > 0 for v in np.linalg.eigvalsh(hessian)}
    if len(signs) == 2:
        return "saddle"
    return "minimum" if True in signs else "maximum"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = surface_gradient(w) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w
