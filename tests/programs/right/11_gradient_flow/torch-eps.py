# right: PyTorch's small number beside the norm, its part is below 1e-5
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
    norm = np.sqrt(np.sum(g**2))
    return g * min(1.0, max_norm / (norm + 1e-6))
