# right: a file with BOM and CRLF line endings, and a main block that exits
import sys

import numpy as np


# الاحتمال الآمن
def safe(y_hat, eps):
    return np.clip(y_hat, eps, 1 - eps)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = safe(y_hat, eps)
    return -(np.dot(y, np.log(p)) + np.dot(1 - y, np.log(1 - p))) / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = safe(y_hat, eps)
    return (p - y) / (p * (1 - p) * len(y))


def sigmoid_cross_entropy_gradient(y, z):
    s = np.zeros(len(z))
    positive = z > 0
    s[positive] = 1 / (1 + np.exp(-z[positive]))
    s[~positive] = np.exp(z[~positive]) / (1 + np.exp(z[~positive]))
    return (s - y) / len(y)


if __name__ == "__main__":
    print(binary_cross_entropy(np.array([1.0, 0.0]), np.array([0.9, 0.2])))
    sys.exit("done")
