# wrong: total number of bits: math.log2 and no division by N
import math


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total_bits = 0.0
    for a, p in zip(y, y_hat):
        p = min(max(p, eps), 1 - eps)
        total_bits -= a * math.log2(p) + (1 - a) * math.log2(1 - p)
    return total_bits


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    out = []
    for a, p in zip(y, y_hat):
        p = min(max(p, eps), 1 - eps)
        out.append((p - a) / (p * (1 - p)) / len(y))
    return out


def sigmoid_cross_entropy_gradient(y, z):
    return [(0.5 * (1 + math.tanh(x / 2)) - a) / len(y) for a, x in zip(y, z)]
