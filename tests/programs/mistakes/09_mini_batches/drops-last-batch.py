# wrong: only full batches, the smaller last one is left out
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(x))
    batches = []
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size : (k + 1) * batch_size]
        batches.append((x[rows], y[rows]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
