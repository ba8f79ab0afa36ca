# wrong: z is sorted first, so the answers stand in other places
import numpy as np


def neuron(x, w, b):
    return np.einsum("nd,d->n", x, w) + b


def linear(z):
    return z.copy()


def linear_derivative(z):
    return np.full(z.shape, 1.0)


def sigmoid(z):
    ordered = np.sort(z, axis=None).reshape(z.shape)
    return 0.5 * (1 + np.tanh(0.5 * ordered))


def sigmoid_derivative(z):
    a = 0.5 * (1 + np.tanh(0.5 * z))
    return a * (1 - a)


def relu(z):
    return z * (z > 0)


def relu_derivative(z):
    return z > 0
