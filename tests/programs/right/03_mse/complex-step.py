# right: the gradient comes from the loss by a complex step, no formula by hand
import numpy as np

H = 1e-30


def mse(y, y_hat):
    return np.mean((y - y_hat) ** 2)


def mse_gradient(y, y_hat):
    n = len(y_hat)
    gradient = np.zeros(n)
    for k in range(n):
        moved = y_hat.astype(complex)
        moved[k] += 1j * H
        gradient[k] = mse(y, moved).imag / H
    return gradient
