# wrong: theta1 moves first, theta0 uses the new one
import numpy as np


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    n = len(x)
    theta0 = 0.0
    theta1 = 0.0
    error = theta0 + theta1 * x - y
    history = [np.sum(error**2) / (2 * n)]
    for _ in range(max_steps):
        theta1 = theta1 - learning_rate * np.mean((theta0 + theta1 * x - y) * x)
        theta0 = theta0 - learning_rate * np.mean(theta0 + theta1 * x - y)
        error = theta0 + theta1 * x - y
        history.append(np.sum(error**2) / (2 * n))
        if history[-2] - history[-1] < tolerance:
            break
    return theta0, theta1, history
