# right: predict and the gradient are generators
import math


def predict(theta0, theta1, x):
    for value in x:
        yield math.fsum((theta0, theta1 * value))


def cost(theta0, theta1, x, y):
    return math.fsum((h - b) ** 2 for h, b in zip(predict(theta0, theta1, x), y)) / (2 * len(y))


def cost_gradient(theta0, theta1, x, y):
    r = [h - b for h, b in zip(predict(theta0, theta1, x), y)]
    for factor in ([1] * len(r), x):
        yield math.fsum(a * b for a, b in zip(r, factor)) / len(r)
