# wrong: the loop assigns the bias gradients (=) instead of adding (+=), the last sample remains
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
    D, H = len(x[0]), len(params["b1"])
    gW1 = [[0.0] * H for _ in range(D)]
    gb1, gw2, gb2 = [0.0] * H, [0.0] * H, 0.0
    for row, t in zip(x, y):
        a = hidden(params, row)
        e = 2 * (output(params, row) - t) / len(y)
        gb2 = e
        for h in range(H):
            delta = e * params["w2"][h] * a[h] * (1 - a[h])
            gw2[h] += e * a[h]
            gb1[h] = delta
            for d in range(D):
                gW1[d][h] += delta * row[d]
    return {"W1": gW1, "b1": gb1, "w2": gw2, "b2": gb2}
