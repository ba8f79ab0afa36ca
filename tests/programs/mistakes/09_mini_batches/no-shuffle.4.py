# wrong: sorts the shuffled indices again before cutting
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = sorted(np.random.default_rng(seed).permutation(len(y)))
    cuts = range(batch_size, len(y), batch_size)
    return [(x[part], y[part]) for part in np.split(np.array(order), list(cuts))]


def updates_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))
