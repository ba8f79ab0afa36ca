# wrong: the batches are stored in float16
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    x, y = x.astype(np.float16), y.astype(np.float16)
    return [(x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
