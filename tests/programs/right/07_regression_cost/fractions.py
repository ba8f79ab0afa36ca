"""right: exact arithmetic with Fraction"""

from fractions import Fraction


def exact(values):
    return [Fraction(float(v)) for v in values]


def line(theta0, theta1, x):
    a, b = exact([theta0, theta1])
    return [a + b * v for v in exact(x)]


def predict(theta0, theta1, x):
    return [float(v) for v in line(theta0, theta1, x)]


def cost(theta0, theta1, x, y):
    squares = [(h - v) ** 2 for h, v in zip(line(theta0, theta1, x), exact(y))]
    return float(Fraction(1, 2 * len(squares)) * sum(squares))


def cost_gradient(theta0, theta1, x, y):
    r = [h - v for h, v in zip(line(theta0, theta1, x), exact(y))]
    d0 = sum(r) / len(r)
    d1 = sum(e * v for e, v in zip(r, exact(x))) / len(r)
    return float(d0), float(d1)
