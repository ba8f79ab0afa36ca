# right: Sylvester's criterion with all the leading minors
import numpy as np


def surface(w):
    a, b = w
    return 0.5 * a * a + 0.25 * b**4 - 0.5 * b * b


def surface_gradient(w):
    a, b = w
    return [a, b**3 - b]


def hessian(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


def classify(hessian):
    k = hessian.shape[0]
    minors = [np.linalg.det(hessian[:i, :i]) for i in range(1, k + 1)]
    if all(m > 0 for m in minors):
        return "minimum"
    if all((-1) ** i * m > 0 for i, m in enumerate(minors, start=1)):
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
