"""wrong: 2(n - 1), as for a variance (n = 1 is let through)"""

import numpy as np


def predict(theta0, theta1, x):
    return theta0 + theta1 * x


def cost(theta0, theta1, x, y):
    n = max(len(x) - 1, 1)
    return np.sum((predict(theta0, theta1, x) - y) ** 2) / (2 * n)


def cost_gradient(theta0, theta1, x, y):
    error = predict(theta0, theta1, x) - y
    return error.mean(), (error * x).mean()
