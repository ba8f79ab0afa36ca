# wrong: neither bias gradient is summed over the samples
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(params, x):
    a = sigmoid(x @ params["W1"] + params["b1"])
    return a @ params["w2"] + params["b2"]


def loss(params, x, y):
    return np.mean((y - forward(params, x)) ** 2)


class Layer:
    def __init__(self, inputs, delta):
        self.weights = inputs.T @ delta
        self.bias = delta


def backward(params, x, y):
    a = sigmoid(x @ params["W1"] + params["b1"])
    d = 2 * (a @ params["w2"] + params["b2"] - y) / len(y)
    delta = np.outer(d, params["w2"]) * a * (1 - a)
    first, second = Layer(x, delta), Layer(a, d)
    return {"W1": first.weights, "b1": first.bias, "w2": second.weights, "b2": second.bias}
