# right: an endless generator of states, islice cuts it, the answer is a list
from itertools import islice

import numpy as np


def states(x, y, rate):
    theta = np.zeros(2)
    while True:
        r = theta[0] + theta[1] * x - y
        yield theta, np.vdot(r, r) / len(r) / 2
        theta = theta - rate * np.array([r.sum(), r @ x]) / len(r)


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    history = []
    for theta, j in islice(states(x, y, learning_rate), max_steps + 1):
        history.append(j)
        if len(history) > 1 and not history[-2] - j >= tolerance:
            break
    return [theta[0], theta[1], history]
