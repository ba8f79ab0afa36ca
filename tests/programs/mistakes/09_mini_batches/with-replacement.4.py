# wrong: rng.choice without replace=False
import numpy as np


def minibatches(x, y, batch_size, seed):
    index = np.random.default_rng(seed).choice(len(y), len(y))
    xs, ys = x[index], y[index]
    k = updates_per_epoch(len(y), batch_size)
    return [(xs[i * batch_size : (i + 1) * batch_size], ys[i * batch_size : (i + 1) * batch_size]) for i in range(k)]


def updates_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))
