# wrong: counts the signs on the diagonal in a loop
import numpy as np


def surface(w):
    a, b = w
    return 0.5 * a * a + 0.25 * b**4 - 0.5 * b * b


def surface_gradient(w):
    a, b = w
    return [a, b**3 - b]


def hessian(w):
    return np.diag([1.0, 3 * w[1] * w[1] - 1])


def classify(hessian):
    k = len(hessian)
    up = down = 0
    for i in range(k):
        if hessian[i][i] > 0:
            up += 1
        elif hessian[i][i] < 0:
            down += 1
    if up == k:
        return "minimum"
    if down == k:
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
