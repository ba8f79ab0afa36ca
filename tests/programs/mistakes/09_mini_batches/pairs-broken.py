# wrong: x and y each get a permutation of their own
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    x = x[rng.permutation(len(x))]
    y = y[rng.permutation(len(y))]
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
