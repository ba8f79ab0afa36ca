# wrong: a small class makes the step of the output layer first and then goes on with the new weights
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(params, x):
    a = sigmoid(x @ params["W1"] + params["b1"])
    return a @ params["w2"] + params["b2"]


def loss(params, x, y):
    return np.mean((y - forward(params, x)) ** 2)


class Output:
    def __init__(self, w, b, rate=0.01):
        self.w, self.b, self.rate = w.copy(), b, rate

    def back(self, a, d):
        self.gw, self.gb = d @ a, d.sum()
        self.w -= self.rate * self.gw
        self.b -= self.rate * self.gb
        return d[:, None] * self.w


def backward(params, x, y):
    a = sigmoid(x @ params["W1"] + params["b1"])
    d = 2 * (a @ params["w2"] + params["b2"] - y) / len(y)
    layer = Output(params["w2"], params["b2"])
    delta = layer.back(a, d) * a * (1 - a)
    return {"W1": x.T @ delta, "b1": delta.sum(axis=0), "w2": layer.gw, "b2": layer.gb}
