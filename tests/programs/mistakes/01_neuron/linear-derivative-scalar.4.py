# wrong: a lambda slope = 1 and no broadcast to z
import numpy as np

slope = lambda z: 1


class Sigmoid:
    def forward(self, z):
        return np.exp(-np.logaddexp(0, -z))

    def backward(self, z):
        a = self.forward(z)
        return a * (1 - a)


class ReLU:
    def forward(self, z):
        return (z + np.abs(z)) / 2

    def backward(self, z):
        return np.heaviside(z, 0.0)


def neuron(x, w, b):
    return (x * w).sum(axis=1) + b


def linear(z):
    return +z


def linear_derivative(z):
    return slope(z)


def sigmoid(z):
    return Sigmoid().forward(z)


def sigmoid_derivative(z):
    return Sigmoid().backward(z)


def relu(z):
    return ReLU().forward(z)


def relu_derivative(z):
    return ReLU().backward(z)
