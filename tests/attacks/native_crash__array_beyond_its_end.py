# Makes arrays over memory that is not theirs, and returns that.
import numpy as np


class Fake:
    __array_interface__ = {"shape": (1 << 17,), "typestr": "<f8", "data": (4096, True), "version": 3}


def mse(y, y_hat):
    return np.lib.stride_tricks.as_strided(y, (1 << 14,), (1 << 16,))


def mse_gradient(y, y_hat):
    return np.asarray(Fake())
