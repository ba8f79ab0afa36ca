# wrong: f' stands at the last layer only, the hidden layers have none
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def act(z, activation):
    return sigmoid(z) if activation == "sigmoid" else np.maximum(z, 0)


def act_prime(z, activation):
    if activation == "sigmoid":
        return sigmoid(z) * (1 - sigmoid(z))
    return (z > 0).astype(float)


def forward(x, weights, activation):
    zs = []
    for W in weights:
        zs.append(W @ x)
        x = act(zs[-1], activation)
    return zs


def backward_norms(x, weights, activation):
    zs = forward(x, weights, activation)
    delta = act_prime(zs[-1], activation)
    norms = np.zeros(len(weights))
    norms[-1] = np.sqrt(np.sum(delta**2))
    for k in range(len(weights) - 2, -1, -1):
        delta = weights[k + 1].T @ delta
        norms[k] = np.sqrt(np.sum(delta**2))
    return norms


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g)
    if norm > max_norm:
        return g * (max_norm / norm)
    return g
