# wrong: batch_size taken for the number of batches
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    return [(x[part], y[part]) for part in np.array_split(order, batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
