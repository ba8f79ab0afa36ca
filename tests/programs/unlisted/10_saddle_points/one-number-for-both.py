# wrong: one random number a step, the same for both weights
import numpy as np


def surface(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


def surface_gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def hessian(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


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
        w = w - learning_rate * (surface_gradient(w) + noise * rng.standard_normal())
    return w
