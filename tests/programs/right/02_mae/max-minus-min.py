# right: |a - p| as the larger minus the smaller
import numpy as np


def mae(y, y_hat):
    return (np.maximum(y, y_hat) - np.minimum(y, y_hat)).sum() / y.size


def mae_gradient(y, y_hat):
    return np.subtract(y_hat > y, y_hat < y, dtype=float) / y.size
