# wrong: w2 is updated (in a copy) before the error is passed back through it
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(params, x):
    a = sigmoid(x @ params["W1"] + params["b1"])
    return a @ params["w2"] + params["b2"]


def loss(params, x, y):
    return np.mean((y - forward(params, x)) ** 2)


def backward(params, x, y):
    a = sigmoid(x @ params["W1"] + params["b1"])
    d = 2 * (a @ params["w2"] + params["b2"] - y) / len(y)
    gw2 = a.T @ d
    w2 = params["w2"] - 0.1 * gw2
    delta = np.outer(d, w2) * a * (1 - a)
    return {"W1": x.T @ delta, "b1": delta.sum(axis=0), "w2": gw2, "b2": d.sum()}
