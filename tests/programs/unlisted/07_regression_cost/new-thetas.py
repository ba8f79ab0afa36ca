"""wrong: returns the updated thetas"""

import numpy as np


def predict(theta0, theta1, x):
    return theta0 + theta1 * x


def cost(theta0, theta1, x, y):
    n = len(x)
    return np.sum((predict(theta0, theta1, x) - y) ** 2) / (2 * n)


def cost_gradient(theta0, theta1, x, y, learning_rate=0.1):
    error = predict(theta0, theta1, x) - y
    theta0 = theta0 - learning_rate * error.mean()
    theta1 = theta1 - learning_rate * (error * x).mean()
    return theta0, theta1
