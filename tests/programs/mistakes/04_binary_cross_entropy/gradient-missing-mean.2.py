# wrong: sigmoid(z) - y is returned without dividing by the number of samples
import math


def sigmoid(x):
    return 0.5 * (1.0 + math.tanh(x / 2.0))


def clip(p, eps):
    return max(min(p, 1 - eps), eps)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    n = len(y)
    p = [clip(v, eps) for v in y_hat]
    return (
        -math.fsum(
            y[i] * math.log(p[i]) + (1 - y[i]) * math.log(1 - p[i]) for i in range(n)
        )
        / n
    )


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    n = len(y)
    p = [clip(v, eps) for v in y_hat]
    return [(p[i] - y[i]) / (p[i] * (1 - p[i])) / n for i in range(n)]


def sigmoid_cross_entropy_gradient(y, z):
    return [sigmoid(z[i]) - y[i] for i in range(len(y))]
