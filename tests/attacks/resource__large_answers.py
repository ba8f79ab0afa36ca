# Answers with 100 MB, in every call.
import numpy as np

large = np.zeros(100 * 2**20 // 8)


def mse(y, y_hat):
    return large


def mse_gradient(y, y_hat):
    return large.reshape(2, -1)
