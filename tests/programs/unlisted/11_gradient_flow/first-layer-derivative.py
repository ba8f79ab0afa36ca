# wrong: f' is taken at z of the first layer everywhere (cut or repeated to fit)
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
    a = x
    for W in weights:
        zs.append(W @ a)
        a = act(zs[-1], activation)
    first = act_prime(zs[0], activation)
    d = np.resize(first, len(zs[-1]))
    norms = [np.linalg.norm(d)]
    for k in range(len(weights) - 1, 0, -1):
        d = weights[k].T @ d
        d = d * np.resize(first, len(d))
        norms.append(np.linalg.norm(d))
    return np.array(norms[::-1])


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g)
    if norm > max_norm:
        return g * (max_norm / norm)
    return g
