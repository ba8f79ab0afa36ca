# wrong: both functions count full batches only
import numpy as np


def updates_per_epoch(n_samples, batch_size):
    return n_samples // batch_size


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    batches = []
    for k in range(updates_per_epoch(len(x), batch_size)):
        rows = order[k * batch_size : (k + 1) * batch_size]
        batches.append((x[rows], y[rows]))
    return batches
