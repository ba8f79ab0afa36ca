# right: float32 batches
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.RandomState(seed).permutation(len(x))
    x32, y32 = x.astype(np.float32)[order], y.astype(np.float32)[order]
    return [(x32[i : i + batch_size], y32[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return np.float32(np.ceil(np.float32(n_samples) / np.float32(batch_size)))
