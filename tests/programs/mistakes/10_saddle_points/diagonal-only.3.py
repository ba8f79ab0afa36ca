# wrong: min and max of the diagonal in place of eigenvalues
import numpy as np


def surface(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


def surface_gradient(w):
    a, b = w
    return [a, b**3 - b]


def hessian(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


def classify(hessian):
    diagonal = [hessian[i, i] for i in range(hessian.shape[0])]
    if min(diagonal) > 0:
        return "minimum"
    return "maximum" if max(diagonal) < 0 else "saddle"


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
