# right: prints, a closure for the line and a main block that asks
import sys

import numpy as np


def line(theta0, theta1):
    def h(x):
        return theta1 * x + theta0

    return h


if __name__ == "__main__":
    theta0 = float(input("theta0: "))
    print(predict(theta0, 1.0, np.arange(3.0)))
    sys.exit(0)


def predict(theta0, theta1, x):
    print("predict", theta0, theta1)
    return line(theta0, theta1)(x)


def cost(theta0, theta1, x, y):
    n = len(x)
    return np.sum((predict(theta0, theta1, x) - y) ** 2) / (2 * n)


def cost_gradient(theta0, theta1, x, y):
    error = predict(theta0, theta1, x) - y
    gradient = {"theta0": error.mean(), "theta1": (error * x).mean()}
    print("المشتقات", gradient, file=sys.stderr)
    return tuple(gradient.values())
