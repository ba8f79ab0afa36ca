# wrong: the last layer starts with ones, its f' is left out
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
        zs.append(times(w, a))
        a = f(zs[-1], activation)
    d = [1.0 for _ in a]
    norms = []
    for k in reversed(range(len(weights))):
        norms.insert(0, math.sqrt(sum(v * v for v in d)))
        if k > 0:
            d = [p * q for p, q in zip(times_transposed(weights[k], d), df(zs[k - 1], activation))]
    return norms


def clip_gradient(g, max_norm):
    total = 0.0
    for v in g.ravel():
        total += v * v
    norm = math.sqrt(total)
    if norm <= max_norm:
        return g.copy()
    return np.array([v * max_norm / norm for v in g.ravel()]).reshape(g.shape)
