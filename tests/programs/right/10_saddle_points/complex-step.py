# right: the gradient by a complex step from the surface, the Hessian by another from the gradient
import numpy as np

H = 1e-30


def surface(w):
    value = w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2
    return value


def surface_gradient(w):
    out = np.zeros(2)
    for k in range(2):
        moved = np.array(w, dtype=complex)
        moved[k] += 1j * H
        out[k] = surface(moved).imag / H
    return out


def hessian(w):
    exact = lambda v: np.array([v[0], v[1] ** 3 - v[1]])
    rows = []
    for k in range(2):
        moved = np.array(w, dtype=complex)
        moved[k] += 1j * H
        rows.append(exact(moved).imag / H)
    return np.stack(rows)


def classify(hessian):
    values = np.linalg.eigvalsh(hessian)
    if np.all(values > 0):
        return "minimum"
    if np.all(values < 0):
        return "maximum"
    return "saddle"


def descend(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = surface_gradient(w) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w
