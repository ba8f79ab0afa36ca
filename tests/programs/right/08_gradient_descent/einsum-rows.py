# right: einsum with a matrix of powers, tolerances by keyword defaults, deque of costs
from collections import deque

import numpy as np


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000, *, start=(0.0, 0.0)):
    powers = np.stack([np.ones_like(x), x])
    theta = np.array(start, dtype=float)
    history = deque()
    decrease = np.inf
    while True:
        r = np.einsum("k,ki->i", theta, powers) - y
        j = np.einsum("i,i->", r, r) / (2.0 * x.shape[0])
        if history:
            decrease = history[-1] - j
        history.append(j)
        if decrease < tolerance or len(history) > max_steps:
            return (*theta, list(history))
        theta = theta - learning_rate * np.einsum("ki,i->k", powers, r) / x.shape[0]
