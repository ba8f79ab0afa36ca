# wrong: the loop starts at 1, the first sample of the shuffled order is lost
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    batches = []
    for start in range(1, len(x), batch_size):
        rows = order[start : start + batch_size]
        batches.append((x[rows], y[rows]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return -(-n_samples // batch_size)
