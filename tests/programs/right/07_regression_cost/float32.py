# right: answers in single precision
import numpy as np

F = np.float32


def predict(theta0, theta1, x):
    return F(theta0) + F(theta1) * x.astype(F)


def cost(theta0, theta1, x, y):
    r = (theta0 + theta1 * x - y).astype(F)
    return np.mean(r * r) / F(2)


def cost_gradient(theta0, theta1, x, y):
    r = (theta0 + theta1 * x - y).astype(F)
    return np.mean(r), np.mean(r * x.astype(F))
