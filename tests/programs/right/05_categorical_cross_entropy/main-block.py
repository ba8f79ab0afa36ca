"""right: prints, extra parameters and a main block that asks"""

import numpy as np

print("softmax, cross-entropy")


if __name__ == "__main__":
    print(softmax(np.array([[float(v) for v in input().split()]])))


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y, y_hat, eps=1e-12, axis=1, verbose=True):
    p = np.clip(y_hat, eps, 1 - eps)
    losses = -np.sum(y * np.log(p), axis=axis)
    if verbose:
        print("losses", losses)
    return np.average(losses)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -y / p / len(y)


def softmax_cross_entropy_gradient(y, z, *, scale=1.0):
    g = softmax(z) - y
    print("الاشتقاق", g)
    return scale * g / len(g)
