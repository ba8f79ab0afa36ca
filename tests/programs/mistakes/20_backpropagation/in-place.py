# wrong: the error is written into y, which belongs to the caller
import numpy as np


def hidden(params, x):
    return 1 / (1 + np.exp(-(x @ params["W1"] + params["b1"])))


def forward(params, x):
    return hidden(params, x) @ params["w2"] + params["b2"]


def loss(params, x, y):
    return ((forward(params, x) - y) ** 2).mean()


def backward(params, x, y):
    a = hidden(params, x)
    y -= forward(params, x)
    e = -2 * y / len(y)
    d = np.outer(e, params["w2"]) * a * (1 - a)
    return {"W1": x.T @ d, "b1": d.sum(axis=0), "w2": a.T @ e, "b2": e.sum()}
