# right: 24 ReLU units and Adam; the loss is measured after each epoch and comes as a tuple
import numpy as np


class Adam:
    def __init__(self, rate=0.01):
        self.rate, self.m, self.v, self.t = rate, 0.0, 0.0, 0

    def step(self, w, g):
        self.t += 1
        self.m = 0.9 * self.m + 0.1 * g
        self.v = 0.999 * self.v + 0.001 * g * g
        return w - self.rate * (self.m / (1 - 0.9**self.t)) / (np.sqrt(self.v / (1 - 0.999**self.t)) + 1e-8)


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def backward(p, x, y):
    z = x @ p["W"] + p["b"]
    a = np.maximum(z, 0)
    delta = (sigmoid(a @ p["v"] + p["c"]) - y) / len(y)
    inner = np.outer(delta, p["v"]) * (z > 0)
    return {"W": x.T @ inner, "b": inner.sum(0), "v": a.T @ delta, "c": np.array([delta.sum()])}


def train(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    p = {
        "W": rng.normal(0, np.sqrt(2 / x.shape[1]), (x.shape[1], 24)),
        "b": np.zeros(24),
        "v": rng.normal(0, 0.2, 24),
        "c": np.zeros(1),
    }
    adams = {k: Adam() for k in p}
    history = ()
    for _ in range(epochs):
        for rows in np.array_split(rng.permutation(len(y)), -(-len(y) // batch_size)):
            g = backward(p, x[rows], y[rows])
            p = {k: adams[k].step(p[k], g[k]) for k in p}
        q = np.clip(predict(p, x), 1e-12, 1 - 1e-12)
        history += (-np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)),)
    return p, history


def predict(p, x):
    return sigmoid(np.maximum(x @ p["W"] + p["b"], 0) @ p["v"] + p["c"])
