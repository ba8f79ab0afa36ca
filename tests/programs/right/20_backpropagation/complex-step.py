# right: no backward pass at all: the derivative by a complex step of 1e-30, exact to the last digits
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(params, x):
    a = sigmoid(x @ params["W1"] + params["b1"])
    return a @ params["w2"] + params["b2"]


def loss(params, x, y):
    return np.mean((y - forward(params, x)) ** 2)


def backward(params, x, y):
    h = 1e-30
    grads = {}
    for key in ("W1", "b1", "w2", "b2"):
        value = np.array(params[key], dtype=complex)
        grad = np.zeros(value.shape)
        for i in np.ndindex(value.shape):
            moved = value.copy()
            moved[i] += 1j * h
            trial = {**params, key: moved}
            grad[i] = np.imag(np.mean((forward(trial, x) - y) ** 2)) / h
        grads[key] = grad
    return grads
