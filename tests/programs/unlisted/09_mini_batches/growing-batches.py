# wrong: the list xs is not emptied, every batch holds all the earlier ones too
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    batches = []
    xs, ys = [], []
    for n, i in enumerate(order, start=1):
        xs.append(x[i])
        ys.append(y[i])
        if n % batch_size == 0 or n == len(order):
            batches.append((list(xs), list(ys)))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
