# Right bits in arrays of type void and in bytes: whoever reads them as floats would be content.
import numpy as np


def mse(y, y_hat):
    return np.mean((y - y_hat) ** 2).tobytes()


def mse_gradient(y, y_hat):
    return (2 * (y_hat - y) / len(y)).view("V8")
