# wrong: always max_steps steps, tolerance is not used
import numpy as np


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    n = len(x)
    theta0 = 0.0
    theta1 = 0.0
    error = theta0 + theta1 * x - y
    history = [np.sum(error**2) / (2 * n)]
    for _ in range(max_steps):
        d0 = np.sum(error) / n
        d1 = np.sum(error * x) / n
        theta0 = theta0 - learning_rate * d0
        theta1 = theta1 - learning_rate * d1
        error = theta0 + theta1 * x - y
        history.append(np.sum(error**2) / (2 * n))
    return theta0, theta1, history
