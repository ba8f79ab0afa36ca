# wrong: determinant by expansion along the first row, its sign decides
import numpy as np


def surface(w):
    a, b = w
    return 0.5 * a * a + 0.25 * b**4 - 0.5 * b * b


def surface_gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def hessian(w):
    return np.diag([1.0, 3 * w[1] * w[1] - 1])


def det(m):
    if len(m) == 1:
        return m[0][0]
    total = 0.0
    for j in range(len(m)):
        minor = [[m[r][c] for c in range(len(m)) if c != j] for r in range(1, len(m))]
        total += (-1) ** j * m[0][j] * det(minor)
    return total


def classify(hessian):
    return ["saddle", "minimum"][int(det(hessian) > 0)]


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = surface_gradient(w) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w
