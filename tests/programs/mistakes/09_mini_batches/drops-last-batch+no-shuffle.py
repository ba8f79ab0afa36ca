# wrong: no shuffling and the rest at the end is left out
import numpy as np


def minibatches(x, y, batch_size, seed):
    batches = []
    start = 0
    while start + batch_size <= len(x):
        batches.append((x[start : start + batch_size], y[start : start + batch_size]))
        start += batch_size
    return batches


def updates_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))
