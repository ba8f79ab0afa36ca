# right: recursion over the rows, closures, log(1/p) with a plus
import math


def over(rows, f):
    return [] if len(rows) == 0 else [f(rows[0])] + over(rows[1:], f)


def shifted_by(top):
    return lambda v: math.exp(v - top)


def softmax(z):
    def row(r):
        e = list(map(shifted_by(max(r)), r))
        return tuple(v / sum(e) for v in e)

    return tuple(over(z.tolist(), row))


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    def loss(pair):
        return sum(a * math.log(1 / max(eps, min(1 - eps, p))) for a, p in zip(*pair))

    return sum(over(list(zip(y, y_hat)), loss)) / len(y)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    def row(pair):
        return [-a / max(eps, min(1 - eps, p)) / len(y) for a, p in zip(*pair)]

    return over(list(zip(y, y_hat)), row)


def softmax_cross_entropy_gradient(y, z):
    def row(pair):
        return [(s - a) / len(y) for a, s in zip(*pair)]

    return over(list(zip(y, softmax(z))), row)
