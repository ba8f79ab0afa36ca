# wrong: the lists are built with one row for each hidden unit
import math


def sigma(z):
    return 1 / (1 + math.exp(-z))


def hidden(params, row):
    W1, b1 = params["W1"], params["b1"]
    return [sigma(sum(row[d] * W1[d][h] for d in range(len(row))) + b1[h]) for h in range(len(b1))]


def output(params, row):
    return sum(a * w for a, w in zip(hidden(params, row), params["w2"])) + params["b2"]


def forward(params, x):
    return [output(params, row) for row in x]


def loss(params, x, y):
    return sum((t - p) ** 2 for t, p in zip(y, forward(params, x))) / len(y)


def backward(params, x, y):
    w2 = params["w2"]
    H, D = len(w2), len(x[0])
    A = [hidden(params, row) for row in x]
    E = [2 * (p - t) / len(y) for p, t in zip(forward(params, x), y)]
    delta = [[e * w2[h] * a[h] * (1 - a[h]) for h in range(H)] for e, a in zip(E, A)]
    return {
        "W1": [[sum(dl[h] * row[d] for dl, row in zip(delta, x)) for d in range(D)] for h in range(H)],
        "b1": [sum(column) for column in zip(*delta)],
        "w2": [sum(e * a[h] for e, a in zip(E, A)) for h in range(H)],
        "b2": sum(E),
    }
