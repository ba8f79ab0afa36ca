# wrong: the pairs are (y_batch, x_batch)
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    return [(y[order[i : i + batch_size]], x[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return -(-n_samples // batch_size)
