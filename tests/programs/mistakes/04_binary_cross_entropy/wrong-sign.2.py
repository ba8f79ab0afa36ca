# wrong: the logit gradient is y - sigmoid(z), the error of the other course's slides

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    log_p, log_q = np.log(p), np.log1p(-p)
    return -(y * log_p + (1 - y) * log_q).mean()


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    sigmoid = np.exp(-np.logaddexp(0, -z))
    error = y - sigmoid
    return error / len(y)
