# wrong: the loss squares its error inside the array y
import numpy as np

sigmoid = lambda z: 1 / (1 + np.exp(-z))


def forward(params, x):
    return sigmoid(x @ params["W1"] + params["b1"]).dot(params["w2"]) + params["b2"]


def loss(params, x, y):
    np.subtract(forward(params, x), y, out=y)
    np.square(y, out=y)
    return y.mean()


def backward(params, x, y):
    a = sigmoid(x @ params["W1"] + params["b1"])
    e = 2 * (forward(params, x) - y) / len(y)
    d = e[:, None] * params["w2"] * a * (1 - a)
    return {"W1": x.T @ d, "b1": d.sum(0), "w2": e @ a, "b2": e.sum()}
