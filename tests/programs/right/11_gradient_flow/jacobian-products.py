# right: products of Jacobian matrices from the left, diag(f') W
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
    rows = []
    for k in range(len(zs)):
        jacobian = np.diag(act_prime(zs[k], activation))
        for W, z in zip(weights[k + 1 :], zs[k + 1 :]):
            jacobian = np.diag(act_prime(z, activation)) @ W @ jacobian
        rows.append(jacobian.sum(axis=0))
    return np.array([np.linalg.norm(r) for r in rows])


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g.ravel(), ord=2)
    return np.where(norm > max_norm, max_norm / np.maximum(norm, max_norm) * g, g)
