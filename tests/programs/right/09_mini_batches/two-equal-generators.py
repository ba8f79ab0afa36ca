# right: copies of x and y are shuffled by two generators with the same seed
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    x, y = x.copy(), y.copy()
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(y)
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
