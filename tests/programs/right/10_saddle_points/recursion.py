# right: descend calls itself for the remaining steps, closures carry the generator
import numpy as np


def surface(w):
    a, b = w
    return 0.5 * a * a + 0.25 * b**4 - 0.5 * b * b


def surface_gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def hessian(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


def classify(hessian):
    signs = {v > 0 for v in np.linalg.eigvalsh(hessian)}
    if len(signs) == 2:
        return "saddle"
    return "minimum" if True in signs else "maximum"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)

    def go(v, left):
        if left == 0:
            return v
        return go(v - learning_rate * (surface_gradient(v) + noise * rng.standard_normal(2)), left - 1)

    # deep recursion is avoided by hops of 200 steps
    while steps > 200:
        w = go(w, 200)
        steps -= 200
    return go(w, steps)
