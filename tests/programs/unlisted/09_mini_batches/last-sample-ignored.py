# wrong: the permutation is of n - 1 rows, the last sample never comes
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    n = len(x) - 1
    order = np.random.default_rng(seed).permutation(n)
    return [(x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, n, batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
