# wrong: element by element into the caller's w
import numpy as np


def surface(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


def surface_gradient(w):
    a, b = w
    return [a, b**3 - b]


def hessian(w):
    return np.diag([1.0, 3 * w[1] * w[1] - 1])


def classify(hessian):
    values = np.linalg.eigvalsh(hessian)
    if np.all(values > 0):
        return "minimum"
    if np.all(values < 0):
        return "maximum"
    return "saddle"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for k in range(steps):
        r = rng.standard_normal(2)
        g0, g1 = surface_gradient(w)
        w[0] = w[0] - learning_rate * (g0 + noise * r[0])
        w[1] = w[1] - learning_rate * (g1 + noise * r[1])
    return w.copy()
