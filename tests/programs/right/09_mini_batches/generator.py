# right: yields the batches one by one
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    for start in range(0, len(order), batch_size):
        rows = order[start : start + batch_size]
        yield x[rows], y[rows]


def updates_per_epoch(n_samples, batch_size):
    return np.ceil(n_samples / batch_size)
