# wrong: every batch is drawn anew from all the samples
import numpy as np


def minibatches(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    n = len(x)
    left = n
    batches = []
    while left > 0:
        size = min(batch_size, left)
        rows = rng.choice(n, size=size, replace=False)
        batches.append((x[rows], y[rows]))
        left -= size
    return batches


def updates_per_epoch(n_samples, batch_size):
    return -(-n_samples // batch_size)
