# right: byte order mark and CRLF; نقاط السرج
import numpy as np


def surface(w):
    """ارتفاع السطح"""
    u = w[1] ** 2
    return w[0] ** 2 / 2 + ((u - 1) ** 2 - 1) / 4


def surface_gradient(w):
    return [w[0], w[1] * (w[1] - 1) * (w[1] + 1)]


def hessian(w):
    return [[1, 0], [0, 3 * w[1] ** 2 - 1]]


def classify(hessian):
    values = np.linalg.eigvalsh(hessian)
    if np.all(values > 0):
        return "minimum"
    if np.all(values < 0):
        return "maximum"
    return "saddle"


def descend(w, learning_rate, steps, noise, seed, verbose=False):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = np.array(surface_gradient(w))
        g += rng.normal(0.0, noise, 2)
        w = w - learning_rate * g
        if verbose:
            print(w)
    return w
