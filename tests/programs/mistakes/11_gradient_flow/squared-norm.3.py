# wrong: the helper for norms forgets the root, so both functions are wrong
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def act(z, activation):
    return sigmoid(z) if activation == "sigmoid" else np.maximum(z, 0)


def act_prime(z, activation):
    if activation == "sigmoid":
        return sigmoid(z) * (1 - sigmoid(z))
    return (z > 0).astype(float)


def norm(v):
    return float(np.sum(np.square(v)))


def backward_norms(x, weights, activation):
    zs = []
    for W in weights:
        zs.append(W @ x)
        x = act(zs[-1], activation)
    upstream = np.ones_like(zs[-1])
    out = []
    for W, z in zip(weights[::-1], zs[::-1]):
        delta = upstream * act_prime(z, activation)
        out.insert(0, norm(delta))
        upstream = W.T @ delta
    return out


def clip_gradient(g, max_norm):
    size = norm(g)
    return g if size <= max_norm else g * (max_norm / size)
