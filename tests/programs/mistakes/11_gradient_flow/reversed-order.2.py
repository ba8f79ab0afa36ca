# wrong: the right list is turned round once too often
import math

import numpy as np


def f(z, activation):
    if activation == "relu":
        return [max(0.0, v) for v in z]
    return [1 / (1 + math.exp(-v)) for v in z]


def df(z, activation):
    if activation == "relu":
        return [1.0 if v > 0 else 0.0 for v in z]
    return [math.exp(-v) / (1 + math.exp(-v)) ** 2 for v in z]


def times(w, v):
    return [sum(w[i][j] * v[j] for j in range(len(v))) for i in range(len(w))]


def times_transposed(w, v):
    return [sum(w[i][j] * v[i] for i in range(len(v))) for j in range(len(w[0]))]


def backward_norms(x, weights, activation):
    a = list(x)
    zs = []
    for w in weights:
        z = times(w, a)
        zs.append(z)
        a = f(z, activation)
    n = len(weights)
    norms = [0.0] * n
    d = df(zs[-1], activation)
    for k in reversed(range(n)):
        norms[k] = math.sqrt(sum(v * v for v in d))
        if k > 0:
            back = times_transposed(weights[k], d)
            d = [p * q for p, q in zip(back, df(zs[k - 1], activation))]
    norms.reverse()
    return norms


def clip_gradient(g, max_norm):
    total = 0.0
    for v in g.ravel():
        total += v * v
    norm = math.sqrt(total)
    if norm <= max_norm:
        return g.copy()
    return np.array([v * max_norm / norm for v in g.ravel()]).reshape(g.shape)
