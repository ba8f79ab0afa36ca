"""wrong: divided by y², as if the quotient rule were for y"""

import numpy as np


def mape(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs((y[i] - y_hat[i]) / y[i])
    return 100 * total / len(y)


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / y**2 / len(y)
