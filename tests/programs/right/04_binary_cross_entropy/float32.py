# right: clips in double precision, then goes on in float32
import numpy as np


def _p_and_q(y_hat, eps):
    p = np.clip(y_hat, eps, 1 - eps)
    # 1 - eps is 1 in float32, so p and 1 - p are both taken before the cast
    return p, 1 - p


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p, q = _p_and_q(y_hat, eps)
    y = y.astype(np.float32)
    log_p = np.log(p).astype(np.float32)
    log_q = np.log(q).astype(np.float32)
    return -np.mean(y * log_p + (np.float32(1) - y) * log_q)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p, q = _p_and_q(y_hat, eps)
    difference = (p - y).astype(np.float32)
    n = np.float32(len(y))
    return difference / (p.astype(np.float32) * q.astype(np.float32)) / n


def sigmoid_cross_entropy_gradient(y, z):
    e = np.exp(-np.abs(z))
    s = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return ((s - y) / len(y)).astype(np.float32)
