# right: copies of the data, math.fsum for every sum
import math


def mean(values):
    values = list(values)
    return math.fsum(values) / len(values)


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    x, y = x.copy().tolist(), y.copy().tolist()
    thetas = (0.0, 0.0)
    r = [-b for b in y]
    history = [mean(e * e for e in r) / 2]
    for _ in range(max_steps):
        slopes = (mean(r), mean(e * a for e, a in zip(r, x)))
        thetas = tuple(t - learning_rate * s for t, s in zip(thetas, slopes))
        r = [thetas[0] + thetas[1] * a - b for a, b in zip(x, y)]
        history += [mean(e * e for e in r) / 2]
        if history[-2] - history[-1] < tolerance:
            break
    return thetas + (history,)
