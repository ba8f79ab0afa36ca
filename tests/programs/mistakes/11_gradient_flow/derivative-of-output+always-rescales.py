# wrong: z (1 - z) in the derivative; small gradients scaled up
import numpy as np


def act(z, activation):
    return 1 / (1 + np.exp(-z)) if activation == "sigmoid" else np.maximum(z, 0)


def act_prime(z, activation):
    return z * (1 - z) if activation == "sigmoid" else np.where(z > 0, 1.0, 0.0)


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
    return g * (max_norm / norm) if norm > 0 else g
