# wrong: one-sided differences with a step of 0.01
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(params, x):
    a = sigmoid(x @ params["W1"] + params["b1"])
    return a @ params["w2"] + params["b2"]


def loss(params, x, y):
    return np.mean((y - forward(params, x)) ** 2)


def backward(params, x, y):
    grads = {}
    for key, value in params.items():
        value = np.asarray(value, dtype=float)
        grads[key] = np.zeros(value.shape)
        for i in np.ndindex(value.shape):
            moved = value.copy()
            moved[i] += 0.01
            grads[key][i] = (loss({**params, key: moved}, x, y) - loss(params, x, y)) / 0.01
    return grads
