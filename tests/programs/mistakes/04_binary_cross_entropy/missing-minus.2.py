# wrong: returns the log-likelihood (mean), which is minus the loss
from math import exp, log


def safe(p, eps):
    if p < eps:
        return eps
    if p > 1 - eps:
        return 1 - eps
    return p


def log_likelihood(y, p):
    return y * log(p) + (1 - y) * log(1 - p)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    terms = [log_likelihood(a, safe(b, eps)) for a, b in zip(y, y_hat)]
    return sum(terms) / len(terms)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    result = []
    for a, b in zip(y, y_hat):
        p = safe(b, eps)
        result.append((-a / p + (1 - a) / (1 - p)) / len(y))
    return result


def sigmoid_cross_entropy_gradient(y, z):
    result = []
    for a, b in zip(y, z):
        if b < 0:
            s = exp(b) / (1 + exp(b))
        else:
            s = 1 / (1 + exp(-b))
        result.append((s - a) / len(y))
    return result
