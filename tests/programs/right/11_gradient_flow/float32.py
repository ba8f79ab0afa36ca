# right: norms and the clipped gradient come back in float32
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
    out = np.zeros(len(weights), dtype=np.float32)
    for k in range(len(weights) - 1, -1, -1):
        delta = upstream * act_prime(zs[k], activation)
        out[k] = np.linalg.norm(delta)
        upstream = weights[k].T @ delta
    return out


def clip_gradient(g, max_norm):
    g = g.astype(np.float32)
    norm = np.linalg.norm(g)
    if norm > np.float32(max_norm):
        g = g * (np.float32(max_norm) / norm)
    return g
