# right: recursion goes forward and comes back with the gradient
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def act(z, activation):
    return sigmoid(z) if activation == "sigmoid" else np.maximum(z, 0)


def act_prime(z, activation):
    if activation == "sigmoid":
        return sigmoid(z) * (1 - sigmoid(z))
    return (z > 0).astype(float)


def walk(a, weights, activation):
    """norms of the layers in weights, and the gradient with respect to a"""
    if not weights:
        return [], np.ones(len(a))
    W, *rest = weights
    z = W @ a
    norms, upstream = walk(act(z, activation), rest, activation)
    delta = upstream * act_prime(z, activation)
    return [np.linalg.norm(delta), *norms], W.T @ delta


def backward_norms(x, weights, activation):
    return walk(x, weights, activation)[0]


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g)
    factor = 1.0
    while norm * factor > max_norm * (1 + 1e-12):
        factor = max_norm / norm
    return factor * g
