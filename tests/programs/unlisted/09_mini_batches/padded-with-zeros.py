# wrong: the last batch is padded with zeros to the full size
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    batches = []
    for start in range(0, len(x), batch_size):
        rows = order[start : start + batch_size]
        xb = np.zeros((batch_size, x.shape[1]))
        yb = np.zeros(batch_size)
        xb[: len(rows)] = x[rows]
        yb[: len(rows)] = y[rows]
        batches.append((xb, yb))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return -(-n_samples // batch_size)
