# right: the gradient by forward and backward steps of a tape
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    tape = []
    error = y_hat - y
    tape.append(lambda g: g)
    tape.append(lambda g: g * np.where(error == 0, 0, np.sign(error)))
    tape.append(lambda g: g * np.ones_like(error) / error.size)
    g = 1.0
    while tape:
        g = tape.pop()(g)
    return g
