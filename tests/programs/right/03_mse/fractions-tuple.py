# right: exact arithmetic with Fraction, the gradient is a tuple of floats

from fractions import Fraction


def exact(values):
    return [Fraction(float(value)) for value in values]


def mse(y, y_hat):
    squares = [(a - p) ** 2 for a, p in zip(exact(y), exact(y_hat))]
    return float(sum(squares) / len(squares))


def mse_gradient(y, y_hat):
    n = len(y)
    return tuple(float(2 * (p - a) / n) for a, p in zip(exact(y), exact(y_hat)))
