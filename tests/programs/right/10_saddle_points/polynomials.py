# right: NumPy polynomials and their derivatives; prints and a __main__ block
import numpy as np
from numpy.polynomial import Polynomial

P = Polynomial([0, 0, 1 / 2])
Q = Polynomial([0, 0, -1 / 2, 0, 1 / 4])


def surface(w):
    return P(w[0]) + Q(w[1])


def surface_gradient(w):
    return np.array([P.deriv()(w[0]), Q.deriv()(w[1])])


def hessian(w):
    return np.diag([P.deriv(2)(w[0]), Q.deriv(2)(w[1])])


def classify(hessian):
    signs = {v > 0 for v in np.linalg.eigvalsh(hessian)}
    if len(signs) == 2:
        return "saddle"
    return "minimum" if True in signs else "maximum"


def descend(w, learning_rate, steps, noise, seed):
    # v is the caller's w, copied
    v = np.array(w)
    if noise == 0:
        for _ in range(steps):
            v -= learning_rate * surface_gradient(v)
        return v
    rng = np.random.Generator(np.random.PCG64(seed))
    for _ in range(steps):
        v -= learning_rate * (surface_gradient(v) + noise * rng.standard_normal((1, 2))[0])
    print("arrived at", v)
    return v


if __name__ == "__main__":
    print(descend(np.zeros(2), 0.1, 100, 0.1, 0))
