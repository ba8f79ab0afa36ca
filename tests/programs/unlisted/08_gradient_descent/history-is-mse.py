# wrong: the history holds the MSE, twice J
import numpy as np


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    n = len(x)
    theta0 = 0.0
    theta1 = 0.0
    error = theta0 + theta1 * x - y
    history = [np.mean(error**2)]
    for _ in range(max_steps):
        d0 = np.sum(error) / n
        d1 = np.sum(error * x) / n
        theta0 = theta0 - learning_rate * d0
        theta1 = theta1 - learning_rate * d1
        error = theta0 + theta1 * x - y
        history.append(np.mean(error**2))
        if history[-2] - history[-1] < tolerance:
            break
    return theta0, theta1, history
