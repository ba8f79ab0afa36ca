# wrong: solves the least squares directly, no descent
import numpy as np


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    X = np.column_stack([np.ones(len(x)), x])
    theta = np.linalg.pinv(X) @ y
    r = X @ theta - y
    return theta[0], theta[1], [np.mean(y**2) / 2, np.mean(r**2) / 2]
