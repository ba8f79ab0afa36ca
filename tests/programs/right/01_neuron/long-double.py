# right: long doubles inside and outside
import numpy as np


def neuron(x, w, b):
    return np.tensordot(x.astype(np.longdouble), w, axes=1) + b


def linear(z):
    return np.asarray(z, dtype=np.longdouble)


def linear_derivative(z):
    return np.full(z.shape, 1.0)


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.longdouble)))


def sigmoid_derivative(z):
    a = sigmoid(z)
    return a * (1 - a)


def relu(z):
    return z * (z > 0)


def relu_derivative(z):
    return z > 0
