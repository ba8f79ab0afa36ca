# wrong: the norms of ds/dW, not of ds/dz
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
    acts, zs = [x], []
    for W in weights:
        zs.append(W @ acts[-1])
        acts.append(act(zs[-1], activation))
    d = act_prime(zs[-1], activation)
    norms = []
    for k in range(len(weights) - 1, -1, -1):
        norms.insert(0, np.linalg.norm(np.outer(d, acts[k])))
        if k > 0:
            d = (weights[k].T @ d) * act_prime(zs[k - 1], activation)
    return norms


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g)
    if norm > max_norm:
        return g * (max_norm / norm)
    return g
