# wrong: the method backward is a copy of forward
import numpy as np


class ReLU:
    @staticmethod
    def forward(z):
        return np.clip(z, 0, None)

    @staticmethod
    def backward(z):
        return np.clip(z, 0, None)


def neuron(x, w, b):
    return np.einsum("nd,d->n", x, w) + b


def linear(z):
    return z.copy()


def linear_derivative(z):
    return np.full(z.shape, 1.0)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def sigmoid_derivative(z):
    a = sigmoid(z)
    return a * (1 - a)


def relu(z):
    return ReLU.forward(z)


def relu_derivative(z):
    return ReLU.backward(z)
