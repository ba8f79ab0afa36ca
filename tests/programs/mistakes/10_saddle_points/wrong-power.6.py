# wrong: w1^3 left in the Hessian
import numpy as np


def surface(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


def surface_gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def hessian(w):
    h = np.eye(2)
    h[1, 1] = 3 * w[1] ** 3 - 1
    return h


def classify(hessian):
    values = np.linalg.eigvalsh(hessian)
    if np.all(values > 0):
        return "minimum"
    if np.all(values < 0):
        return "maximum"
    return "saddle"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = surface_gradient(w) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w
