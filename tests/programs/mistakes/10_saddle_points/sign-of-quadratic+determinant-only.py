# wrong: plus in the surface; classify looks at the determinant only
import numpy as np


def surface(w):
    return 0.5 * w[0] ** 2 + 0.5 * w[1] ** 2 + 0.25 * w[1] ** 4


def surface_gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def hessian(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


def classify(hessian):
    return "minimum" if np.linalg.det(hessian) > 0 else "saddle"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = surface_gradient(w) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w
