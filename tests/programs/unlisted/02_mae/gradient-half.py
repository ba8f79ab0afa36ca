# wrong: half of the gradient
import numpy as np


def mae(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs(y[i] - y_hat[i])
    return total / len(y)


def mae_gradient(y, y_hat):
    return [0.5 * np.sign(p - a) / len(y) for a, p in zip(y, y_hat)]
