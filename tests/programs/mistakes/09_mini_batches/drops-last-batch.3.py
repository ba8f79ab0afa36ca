# wrong: the range ends too early, at n - batch_size
import numpy as np


def shuffled(n, seed):
    return np.random.default_rng(seed).permutation(n)


def minibatches(x, y, batch_size, seed):
    n = x.shape[0]
    index = shuffled(n, seed)
    x, y = x[index], y[index]
    return [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, n - batch_size + 1, batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return -(-n_samples // batch_size)
