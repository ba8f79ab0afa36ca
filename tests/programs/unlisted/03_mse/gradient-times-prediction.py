# wrong: the gradient is multiplied by y_hat, a chain rule too many
import numpy as np


def mse(y, y_hat):
    return np.average(np.square(y - y_hat))


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) * y_hat / len(y)
