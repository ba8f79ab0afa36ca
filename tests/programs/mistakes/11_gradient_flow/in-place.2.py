# wrong: the caller's list of weights is turned round for the way back
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
    weights.reverse()
    zs.reverse()
    upstream = np.ones_like(zs[0])
    norms = []
    for W, z in zip(weights, zs):
        delta = upstream * act_prime(z, activation)
        norms.append(np.linalg.norm(delta))
        upstream = W.T @ delta
    norms.reverse()
    return norms


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g)
    if norm > max_norm:
        return g * (max_norm / norm)
    return g
