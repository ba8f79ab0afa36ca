# right: sigmoid units, momentum, mean squared error, the global generator, history in an array
import numpy as np


def s(z):
    return np.exp(-np.logaddexp(0, -z))


def train(x, y, epochs, batch_size, seed):
    np.random.seed(seed)
    n, d = x.shape
    w1 = np.random.randn(d + 1, 12)
    w2 = np.random.randn(13, 1) * 0.5
    v1 = v2 = 0
    one = np.hstack([x, np.ones((n, 1))])
    history = np.empty(epochs)
    for e in range(epochs):
        order = np.random.permutation(n)
        total = 0
        for i in range(0, n, batch_size):
            rows = order[i : i + batch_size]
            a0 = one[rows]
            a1 = np.hstack([s(a0 @ w1), np.ones((len(rows), 1))])
            a2 = s(a1 @ w2)
            error = a2 - y[rows, None]
            total += np.sum(error**2)
            d2 = 2 * error * a2 * (1 - a2) / len(rows)
            d1 = (d2 @ w2[:-1].T) * a1[:, :-1] * (1 - a1[:, :-1])
            v2 = 0.9 * v2 + a1.T @ d2
            v1 = 0.9 * v1 + a0.T @ d1
            w2 = w2 - 0.5 * v2
            w1 = w1 - 0.5 * v1
        history[e] = total / n
    return {"w1": w1, "w2": w2}, history


def predict(params, x):
    a1 = s(np.hstack([x, np.ones((len(x), 1))]) @ params["w1"])
    return s(np.hstack([a1, np.ones((len(x), 1))]) @ params["w2"])[:, 0]
