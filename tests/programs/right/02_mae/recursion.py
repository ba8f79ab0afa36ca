# right: halves are added recursively, Fractions inside
from fractions import Fraction


def total(values):
    if len(values) == 1:
        return abs(values[0])
    half = len(values) // 2
    return total(values[:half]) + total(values[half:])


def mae(y, y_hat):
    errors = [Fraction(float(a)) - Fraction(float(p)) for a, p in zip(y, y_hat)]
    return float(total(errors) / len(errors))


def mae_gradient(y, y_hat):
    def from_index(i):
        if i == len(y):
            return []
        here = 0 if y[i] == y_hat[i] else (y_hat[i] - y[i]) / abs(y_hat[i] - y[i])
        return [here / len(y)] + from_index(i + 1)

    return from_index(0)
