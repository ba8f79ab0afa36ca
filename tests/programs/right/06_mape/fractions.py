# right: exact arithmetic with Fraction, a tuple of floats
from fractions import Fraction


def exact(values):
    return [Fraction(float(v)) for v in values]


def mape(y, y_hat):
    parts = [abs((a - p) / a) for a, p in zip(exact(y), exact(y_hat))]
    return float(100 * sum(parts) / len(parts))


def mape_gradient(y, y_hat):
    n = len(y)
    return tuple(float(100 * ((p > a) - (p < a)) / (n * abs(a))) for a, p in zip(exact(y), exact(y_hat)))
