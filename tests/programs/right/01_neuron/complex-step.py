# right: the sigmoid's derivative by a complex step
import numpy as np

H = 1e-40


def neuron(x, w, b):
    return np.einsum("nd,d->n", x, w) + b


def linear(z):
    return z.copy()


def linear_derivative(z):
    return np.full(z.shape, 1.0)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def sigmoid_derivative(z):
    return np.imag(1 / (1 + np.exp(-(z + 1j * H)))) / H


def relu(z):
    return z * (z > 0)


def relu_derivative(z):
    return (1 + np.sign(z)) / 2
