# wrong: the loss is the sum of squares
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(params, x):
    a = sigmoid(x @ params["W1"] + params["b1"])
    return a @ params["w2"] + params["b2"]


def loss(params, x, y):
    return np.sum((y - forward(params, x)) ** 2)


def backward(params, x, y):
    a = sigmoid(x @ params["W1"] + params["b1"])
    d = 2 * (a @ params["w2"] + params["b2"] - y) / len(y)
    delta = np.outer(d, params["w2"]) * a * (1 - a)
    return {"W1": x.T @ delta, "b1": delta.sum(axis=0), "w2": a.T @ d, "b2": d.sum()}
