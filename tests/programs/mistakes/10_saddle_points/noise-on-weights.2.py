# wrong: brackets forgotten, the learning rate multiplies the gradient but not the noise
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
    signs = {v > 0 for v in np.linalg.eigvalsh(hessian)}
    if len(signs) == 2:
        return "saddle"
    return "minimum" if True in signs else "maximum"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    a, b = w
    for _ in range(steps):
        n = rng.standard_normal(2)
        ga, gb = surface_gradient((a, b))
        a = a - (learning_rate * ga + noise * n[0])
        b = b - (learning_rate * gb + noise * n[1])
    return np.array([a, b])
