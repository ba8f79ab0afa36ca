# wrong: activation is not looked at
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def act(z, activation):
    return sigmoid(z)


def act_prime(z, activation):
    return sigmoid(z) * (1 - sigmoid(z))


def backward_norms(x, weights, activation):
    a, zs = x, []
    for W in weights:
        z = W @ a
        zs.append(z)
        a = act(z, activation)
    d = act_prime(zs[-1], activation)
    norms = [np.linalg.norm(d)]
    for k in range(len(weights) - 1, 0, -1):
        d = (weights[k].T @ d) * act_prime(zs[k - 1], activation)
        norms.append(np.linalg.norm(d))
    return np.array(norms[::-1])


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g)
    if norm > max_norm:
        return g * (max_norm / norm)
    return g
