# right: the last z of every function is remembered in a dict, nothing depends on it
import numpy as np

cache = {}


def remember(name, z):
    cache[name] = z
    return z


def neuron(x, w, b):
    cache["x"], cache["w"], cache["b"] = x, w, b
    return np.array([np.vdot(row, w) + b for row in x])


def linear(z):
    return remember("linear", z)


def linear_derivative(z):
    return z * 0 + 1


def sigmoid(z):
    z = remember("sigmoid", z)
    positive, e = z > 0, np.exp(-abs(z))
    return positive / (1 + e) + ~positive * e / (1 + e)


def sigmoid_derivative(z):
    a = sigmoid(z)
    return a * (1 - a)


def relu(z):
    return np.max([remember("relu", z), np.zeros_like(z)], axis=0)


def relu_derivative(z):
    return np.ceil(np.clip(z, 0, 1)).astype(np.int8)
