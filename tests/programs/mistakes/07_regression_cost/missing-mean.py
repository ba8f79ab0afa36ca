# wrong: half the sum of the squares, without 1/n
import numpy as np


def predict(theta0, theta1, x):
    return theta0 + theta1 * x


def cost(theta0, theta1, x, y):
    return 0.5 * np.sum((predict(theta0, theta1, x) - y) ** 2)


def cost_gradient(theta0, theta1, x, y):
    error = predict(theta0, theta1, x) - y
    return error.mean(), (error * x).mean()
