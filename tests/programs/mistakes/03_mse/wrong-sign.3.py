# wrong: gives the descent direction (minus the gradient) instead of the gradient
import numpy as np


def mse(y, y_hat):
    e = y - y_hat
    return np.einsum("i,i->", e, e) / e.shape[0]


def mse_gradient(y, y_hat):
    direction = np.empty_like(y_hat)
    for i in range(y_hat.shape[0]):
        direction[i] = -2.0 * (y_hat[i] - y[i]) / y_hat.shape[0]
    return direction
