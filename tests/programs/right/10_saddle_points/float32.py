# right: answers in float32
import numpy as np


def surface(w):
    w = np.asarray(w, dtype=np.float32)
    return np.float32(0.5) * w[0] ** 2 + np.float32(0.25) * w[1] ** 4 - np.float32(0.5) * w[1] ** 2


def surface_gradient(w):
    w = np.asarray(w, dtype=np.float32)
    return np.array([w[0], w[1] ** 3 - w[1]], dtype=np.float32)


def hessian(w):
    return np.diag([1, 3 * np.square(w[1]) - 1]).astype(np.float32)


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
        g = np.array([w[0], w[1] ** 3 - w[1]]) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w.astype(np.float32)
