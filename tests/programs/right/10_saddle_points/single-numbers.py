# right: the noise is drawn number by number, answers are tuples
import numpy as np


def surface(w):
    a, b = w
    return 0.5 * a * a + 0.25 * b**4 - 0.5 * b * b


def surface_gradient(w):
    return w[0], w[1] * w[1] * w[1] - w[1]


def hessian(w):
    return (1.0, 0.0), (0.0, 3.0 * w[1] * w[1] - 1.0)


def classify(hessian):
    values = np.linalg.eigvalsh(hessian)
    if np.all(values > 0):
        return "minimum"
    if np.all(values < 0):
        return "maximum"
    return "saddle"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    a, b = w.tolist()
    while steps:
        ga, gb = surface_gradient((a, b))
        ga = ga + noise * rng.standard_normal()
        gb = gb + noise * rng.standard_normal()
        a, b = a - learning_rate * ga, b - learning_rate * gb
        steps -= 1
    return a, b
