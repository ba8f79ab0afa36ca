"""wrong: y is not subtracted in the gradient"""

import numpy as np


def predict(theta0, theta1, x):
    return theta0 + theta1 * x


def cost(theta0, theta1, x, y):
    n = len(x)
    return np.sum((predict(theta0, theta1, x) - y) ** 2) / (2 * n)


def cost_gradient(theta0, theta1, x, y):
    h = predict(theta0, theta1, x)
    return h.mean(), (h * x).mean()
