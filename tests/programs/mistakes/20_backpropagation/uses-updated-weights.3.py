# wrong: learning rate 1, the new w2 is used for the hidden layer's error
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(params, x):
    a = sigmoid(x @ params["W1"] + params["b1"])
    return a @ params["w2"] + params["b2"]


def loss(params, x, y):
    return np.mean((y - forward(params, x)) ** 2)


def backward(params, x, y):
    p = dict(params)
    a = sigmoid(x @ p["W1"] + p["b1"])
    d = 2 * (forward(p, x) - y) / len(y)
    grads = {"w2": d @ a, "b2": float(d.sum())}
    p["w2"] = p["w2"] - grads["w2"]
    p["b2"] = p["b2"] - grads["b2"]
    delta = d[:, None] * p["w2"] * a * (1 - a)
    grads["W1"] = x.T @ delta
    grads["b1"] = delta.sum(axis=0)
    return grads
