"""right: the sums over the data are made once, the steps need only the moments; the residual's cost is direct"""

import numpy as np


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    mean_x, mean_y = x.mean(), y.mean()
    mean_xx, mean_xy = (x * x).mean(), (x * y).mean()

    def cost(a, b):
        return ((a + b * x - y) ** 2).mean() / 2

    a = b = 0.0
    history = np.empty(max_steps + 1)
    history[0] = cost(a, b)
    used = 1
    while used <= max_steps:
        a, b = (
            a - learning_rate * (a + b * mean_x - mean_y),
            b - learning_rate * (a * mean_x + b * mean_xx - mean_xy),
        )
        history[used] = cost(a, b)
        used += 1
        if history[used - 2] - history[used - 1] < tolerance:
            break
    return a, b, history[:used]
