# wrong: x *= theta1 works in the caller's array, the values are right
import numpy as np


def predict(theta0, theta1, x):
    x *= theta1
    x += theta0
    return x


def cost(theta0, theta1, x, y):
    return np.sum((theta0 + theta1 * x - y) ** 2) / (2 * len(x))


def cost_gradient(theta0, theta1, x, y):
    error = theta0 + theta1 * x - y
    return error.mean(), (error * x).mean()
