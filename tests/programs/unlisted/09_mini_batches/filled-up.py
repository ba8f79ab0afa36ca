# wrong: the last batch is filled up with samples from the beginning
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    k = updates_per_epoch(len(x), batch_size)
    order = np.resize(order, k * batch_size).reshape(k, batch_size)
    return [(x[rows], y[rows]) for rows in order]


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
