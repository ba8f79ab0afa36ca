# wrong: np.full, both derivatives are the mean residual
import numpy as np


class Line:
    def __init__(self, theta0, theta1):
        self.theta0 = theta0
        self.theta1 = theta1

    def __call__(self, x):
        return self.theta0 + self.theta1 * x

    def residual(self, x, y):
        return self(x) - y


def predict(theta0, theta1, x):
    return Line(theta0, theta1)(x)


def cost(theta0, theta1, x, y):
    r = Line(theta0, theta1).residual(x, y)
    return 0.5 * np.mean(r**2)


def cost_gradient(theta0, theta1, x, y):
    r = Line(theta0, theta1).residual(x, y)
    return np.full(2, np.mean(r))
