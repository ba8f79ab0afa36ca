# wrong: history comes first
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -60, 60)))


def network(params, x):
    hidden = np.tanh(x @ params["W1"] + params["b1"])
    return hidden, sigmoid(hidden @ params["w2"] + params["b2"])


def train(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    params = {
        "W1": rng.normal(size=(x.shape[1], 12)),
        "b1": np.zeros(12),
        "w2": rng.normal(size=12) / 4,
        "b2": 0.0,
    }
    history = []
    for epoch in range(epochs):
        order = rng.permutation(len(y))
        losses = []
        for start in range(0, len(y), batch_size):
            rows = order[start : start + batch_size]
            xb, yb = x[rows], y[rows]
            hidden, y_hat = network(params, xb)
            losses.append(-np.mean(yb * np.log(y_hat + 1e-9) + (1 - yb) * np.log(1 - y_hat + 1e-9)))
            dz = (y_hat - yb) / len(yb)
            dh = np.outer(dz, params["w2"]) * (1 - hidden**2)
            params["w2"] = params["w2"] - 0.3 * hidden.T @ dz
            params["b2"] = params["b2"] - 0.3 * dz.sum()
            params["W1"] = params["W1"] - 0.3 * xb.T @ dh
            params["b1"] = params["b1"] - 0.3 * dh.sum(axis=0)
        history.append(np.mean(losses))
    return history, params


def predict(params, x):
    return network(params, x)[1]
