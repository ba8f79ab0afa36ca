# wrong: classify changes the Hessian (rotations by Jacobi written into it)
import math

import numpy as np


def surface(w):
    a, b = w
    return 0.5 * a * a + 0.25 * b**4 - 0.5 * b * b


def surface_gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def hessian(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


def classify(hessian):
    k = len(hessian)
    for _ in range(60):
        for p in range(k):
            for q in range(p + 1, k):
                if abs(hessian[p, q]) > 1e-300:
                    angle = 0.5 * math.atan2(2 * hessian[p, q], hessian[q, q] - hessian[p, p])
                    r = np.eye(k)
                    r[p, p] = r[q, q] = math.cos(angle)
                    r[p, q] = math.sin(angle)
                    r[q, p] = -math.sin(angle)
                    hessian[:] = r.T @ hessian @ r
    values = np.diag(hessian)
    if (values > 0).all():
        return "minimum"
    return "maximum" if (values < 0).all() else "saddle"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = surface_gradient(w) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w
