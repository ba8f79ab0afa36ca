# wrong: the smaller batch comes first in place of last
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    batches = []
    stop = len(x)
    while stop > 0:
        rows = order[max(0, stop - batch_size) : stop]
        batches.insert(0, (x[rows], y[rows]))
        stop -= batch_size
    return batches


def updates_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))
