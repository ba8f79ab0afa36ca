"""wrong: returns the derivative by theta1 first"""

import numpy as np


def predict(theta0, theta1, x):
    return theta0 + theta1 * x


def cost(theta0, theta1, x, y):
    n = len(x)
    return np.sum((predict(theta0, theta1, x) - y) ** 2) / (2 * n)


def cost_gradient(theta0, theta1, x, y):
    error = predict(theta0, theta1, x) - y
    d1 = np.mean(error * x)
    d0 = np.mean(error)
    return d1, d0
