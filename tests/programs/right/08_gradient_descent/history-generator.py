# right: the history is handed back as a generator, the thetas as 0-d arrays
import numpy as np


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    theta0, theta1 = np.array(0.0), np.array(0.0)
    costs = []
    for step in range(max_steps + 1):
        error = y - (theta0 + theta1 * x)
        costs.append(0.5 * np.mean(error * error))
        if step == max_steps or (step > 0 and costs[-2] - costs[-1] < tolerance):
            break
        theta0 = np.asarray(theta0 + learning_rate * np.mean(error))
        theta1 = np.asarray(theta1 + learning_rate * np.mean(error * x))
    return theta0, theta1, (c for c in costs)
