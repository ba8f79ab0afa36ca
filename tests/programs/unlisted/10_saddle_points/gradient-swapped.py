# wrong: the two parts of the gradient have changed places
import numpy as np


def surface(w):
    a, b = w
    return 0.5 * a * a + 0.25 * b**4 - 0.5 * b * b


def surface_gradient(w):
    return np.array([w[1] ** 3 - w[1], w[0]])


def hessian(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


def classify(hessian):
    signs = {v > 0 for v in np.linalg.eigvalsh(hessian)}
    if len(signs) == 2:
        return "saddle"
    return "minimum" if True in signs else "maximum"


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
