"""wrong: sigmoid of the sigmoid in the gradient with respect to z"""

import math


def sigmoid(x):
    if x < 0:
        return 1 - sigmoid(-x)
    return 1 / (1 + math.exp(-x))


def _limit(p, eps):
    return eps if p < eps else min(p, 1 - eps)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    losses = []
    for actual, p in zip(y, y_hat):
        p = _limit(p, eps)
        losses.append(-actual * math.log(p) - (1 - actual) * math.log(1 - p))
    return sum(losses) / len(losses)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    gradient = []
    for actual, p in zip(y, y_hat):
        p = _limit(p, eps)
        gradient.append((p - actual) / (p * (1 - p)) / len(y))
    return gradient


def sigmoid_cross_entropy_gradient(y, z):
    probabilities = [sigmoid(x) for x in z]
    return [(sigmoid(p) - a) / len(y) for a, p in zip(y, probabilities)]
