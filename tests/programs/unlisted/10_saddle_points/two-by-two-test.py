# wrong: the school test for two variables (determinant and corner) used for every size
import numpy as np


def surface(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


def surface_gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def hessian(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


def classify(hessian):
    d = np.linalg.det(hessian)
    if d < 0 and len(hessian) > 1:
        return "saddle"
    if hessian[0, 0] > 0:
        return "minimum"
    return "maximum"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = surface_gradient(w) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w
