# wrong: the gradient has w1^2 in place of w1^3, descend follows it
import numpy as np


def surface(w):
    a, b = w
    return 0.5 * a * a + 0.25 * b**4 - 0.5 * b * b


def surface_gradient(w):
    a, b = w
    return np.array([a, b**2 - b])


def hessian(w):
    return np.diag([1.0, 3 * w[1] * w[1] - 1])


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
