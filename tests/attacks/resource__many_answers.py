# Answers that are each just small enough, and together much too large.
import numpy as np

near = np.zeros(255 * 1024 // 8)


def mse(y, y_hat):
    return near


def mse_gradient(y, y_hat):
    return list(near[:20_000])
