# wrong: the derivative, a function of z, is called with the output a (a second sigmoid)
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
    outputs = [x]
    for W in weights:
        outputs.append(act(W @ outputs[-1], activation))
    d = np.ones(len(outputs[-1]))
    norms = []
    for k in range(len(weights), 0, -1):
        d = d * act_prime(outputs[k], activation)
        norms.append(np.linalg.norm(d))
        d = weights[k - 1].T @ d
    return norms[::-1]


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g)
    if norm > max_norm:
        return g * (max_norm / norm)
    return g
