# wrong: counts only as long as a full batch remains
import numpy as np


def minibatches(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(x))
    batches = []
    for start in range(0, len(x), batch_size):
        rows = order[start : start + batch_size]
        batches.append((x[rows], y[rows]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    count = 0
    while n_samples >= batch_size:
        n_samples -= batch_size
        count += 1
    return count
