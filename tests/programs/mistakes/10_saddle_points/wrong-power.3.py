# wrong: the power is not lowered: w1^4 - w1 in the gradient
import numpy as np


def surface(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


def surface_gradient(w):
    return (w[0], w[1] ** 4 - w[1])


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
    a, b = float(w[0]), float(w[1])
    for _ in range(steps):
        n0, n1 = rng.standard_normal(2)
        ga = a + noise * n0
        gb = b**3 - b + noise * n1
        a -= learning_rate * ga
        b -= learning_rate * gb
    return [a, b]
