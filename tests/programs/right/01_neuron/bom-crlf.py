# right: saved by an editor on Windows (UTF-8 BOM, CRLF), العصبون
import numpy as np


def neuron(x, w, b):
    return np.dot(x, w) + b


def linear(z):
    return 1.0 * z


def linear_derivative(z):
    return np.ones(z.shape)


def sigmoid(z):
    z = np.clip(z, -500, 500)
    return 1.0 / (1.0 + np.exp(-z))


def sigmoid_derivative(z):
    return sigmoid(z) * (1 - sigmoid(z))


def relu(z):
    return np.where(z > 0, z, 0)


def relu_derivative(z):
    """مشتقة الدالة"""
    return np.where(z > 0, 1.0, 0.0)
