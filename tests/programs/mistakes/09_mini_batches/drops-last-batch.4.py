# wrong: cuts off what does not fit so that reshape works
import numpy as np


def minibatches(x, y, batch_size, seed):
    n, d = x.shape
    index = np.random.default_rng(seed).permutation(n)
    k = n // batch_size
    index = index[: k * batch_size].reshape(k, batch_size)
    return list(zip(x[index], y[index]))


def updates_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))
