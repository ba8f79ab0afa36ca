# wrong: the plain sum of the squares
import numpy as np


def predict(theta0, theta1, x):
    return theta0 + theta1 * x


def cost(theta0, theta1, x, y):
    return np.sum(np.square(predict(theta0, theta1, x) - y))


def cost_gradient(theta0, theta1, x, y):
    error = predict(theta0, theta1, x) - y
    return error.mean(), (error * x).mean()
