# right: BOM and CRLF, augmented matrices with a column of ones, prints; شبكة
import numpy as np

print("network")


def _one(m):
    return np.hstack([m, np.ones((len(m), 1))])


def _layers(params, x):
    first = np.vstack([params["W1"], params["b1"]])
    second = np.append(params["w2"], params["b2"])
    a = 1 / (1 + np.exp(-(_one(x) @ first)))
    return a, _one(a) @ second


def forward(params, x, verbose=False):
    a, out = _layers(params, x)
    if verbose:
        print(a)
    return out


def loss(params, x, y):
    return np.var(forward(params, x) - y) + np.mean(forward(params, x) - y) ** 2


def backward(params, x, y):
    a, out = _layers(params, x)
    d = 2 * (out - y) / len(x)
    g2 = _one(a).T @ d
    g1 = _one(x).T @ (d[:, None] * params["w2"] * (a - a * a))
    return {"W1": g1[:-1], "b1": g1[-1], "w2": g2[:-1], "b2": g2[-1]}


if __name__ == "__main__":
    rng = np.random.default_rng()
    p = {"W1": rng.normal(size=(2, 3)), "b1": np.zeros(3), "w2": rng.normal(size=3), "b2": 0.0}
    print(loss(p, rng.normal(size=(5, 2)), rng.normal(size=5)))
