# right: the derivatives by complex steps through the network, no backward pass
import math

import numpy as np

H = 1e-30


def act(z, activation):
    if activation == "sigmoid":
        return 1 / (1 + np.exp(-z))
    return np.where(np.real(z) > 0, z, 0)


def total(z, weights, activation):
    a = act(z, activation)
    for W in weights:
        a = act(W @ a, activation)
    return a.sum()


def backward_norms(x, weights, activation):
    norms = []
    a = x
    for k, W in enumerate(weights):
        z = W @ a
        gradient = [
            total(z + 1j * H * (np.arange(len(z)) == i), weights[k + 1 :], activation).imag / H for i in range(len(z))
        ]
        norms.append(np.linalg.norm(gradient))
        a = act(z, activation)
    return norms


def clip_gradient(g, max_norm):
    total = 0.0
    for v in g.ravel():
        total += v * v
    norm = math.sqrt(total)
    if norm <= max_norm:
        return g.copy()
    return np.array([v * max_norm / norm for v in g.ravel()]).reshape(g.shape)
