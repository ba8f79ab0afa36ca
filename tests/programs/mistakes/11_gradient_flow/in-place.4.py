# wrong: pops the matrices off the caller's list on the way back
import math

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def act(z, activation):
    return sigmoid(z) if activation == "sigmoid" else np.maximum(z, 0)


def act_prime(z, activation):
    if activation == "sigmoid":
        return sigmoid(z) * (1 - sigmoid(z))
    return (z > 0).astype(float)


def backward_norms(x, weights, activation):
    zs = []
    for W in weights:
        zs.append(W @ x)
        x = act(zs[-1], activation)
    upstream = np.ones_like(zs[-1])
    norms = []
    while weights:
        delta = upstream * act_prime(zs.pop(), activation)
        norms.insert(0, np.linalg.norm(delta))
        upstream = weights.pop().T @ delta
    return np.array(norms)


def clip_gradient(g, max_norm):
    total = 0.0
    for v in g.ravel():
        total += v * v
    norm = math.sqrt(total)
    if norm <= max_norm:
        return g.copy()
    return np.array([v * max_norm / norm for v in g.ravel()]).reshape(g.shape)
