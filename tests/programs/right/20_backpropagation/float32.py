# right: float32 answers, computed in float64
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(params, x):
    with np.errstate(over="ignore"):
        a = sigmoid(x.dot(params["W1"]) + params["b1"])
    return (a.dot(params["w2"]) + params["b2"]).astype(np.float32)


def loss(params, x, y):
    a = sigmoid(x @ params["W1"] + params["b1"])
    return np.float32(np.linalg.norm(a @ params["w2"] + params["b2"] - y) ** 2 / len(y))


def backward(params, x, y):
    a = sigmoid(x @ params["W1"] + params["b1"])
    d = 2 * (a @ params["w2"] + params["b2"] - y) / len(y)
    delta = np.outer(d, params["w2"]) * a * (1 - a)
    grads = {"W1": x.T @ delta, "b1": delta.sum(axis=0), "w2": a.T @ d, "b2": d.sum()}
    return {k: np.asarray(v, dtype="float32") for k, v in grads.items()}
