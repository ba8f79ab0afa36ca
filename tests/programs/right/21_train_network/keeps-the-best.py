# right: holds a fifth of the rows back, standardises once, keeps the weights that did best on them
import copy

import numpy as np


def network(p, x):
    h = np.tanh(((x - p["mean"]) / p["scale"]) @ p["W"] + p["b"])
    return h, 1.0 / (1.0 + np.exp(-(h @ p["v"] + p["c"])))


def entropy(y, q):
    return float(-np.mean(np.where(y > 0.5, np.log(q + 1e-15), np.log(1 - q + 1e-15))))


def train(x, y, epochs, batch_size, seed):
    rng = np.random.RandomState(seed)
    order = rng.permutation(len(y))
    held, rest = order[: len(y) // 5], order[len(y) // 5 :]
    p = dict(mean=x.mean(0), scale=x.std(0) + 1e-12, W=rng.randn(x.shape[1], 20), b=np.zeros(20), v=rng.randn(20) / 5, c=0.0)
    best, least, history = p, np.inf, []
    for epoch in range(epochs):
        rate = 0.5 / (1 + 0.01 * epoch)
        rng.shuffle(rest)
        for k in range(0, len(rest), batch_size):
            rows = rest[k : k + batch_size]
            h, q = network(p, x[rows])
            d = (q - y[rows]) / len(rows)
            e = np.einsum("n,h->nh", d, p["v"]) * (1 - h**2)
            z = (x[rows] - p["mean"]) / p["scale"]
            p = dict(p, W=p["W"] - rate * z.T @ e, b=p["b"] - rate * e.sum(0), v=p["v"] - rate * h.T @ d, c=p["c"] - rate * d.sum())
        history.append(entropy(y[rest], network(p, x[rest])[1]))
        loss = entropy(y[held], network(p, x[held])[1])
        if loss < least:
            best, least = copy.deepcopy(p), loss
    return best, history


def predict(params, x):
    return network(params, x)[1]
