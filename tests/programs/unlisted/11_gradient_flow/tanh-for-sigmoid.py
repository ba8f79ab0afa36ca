# wrong: tanh under the name sigmoid
import numpy as np


def act(z, activation):
    return np.tanh(z) if activation == "sigmoid" else np.maximum(z, 0)


def act_prime(z, activation):
    if activation == "sigmoid":
        return 1 - np.tanh(z) ** 2
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
    norm = np.linalg.norm(g)
    if norm > max_norm:
        return g * (max_norm / norm)
    return g
