# wrong: what remains is joined to the last full batch, which gets too large
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    k = max(1, len(x) // batch_size)
    batches = []
    for i in range(k):
        stop = len(x) if i == k - 1 else (i + 1) * batch_size
        rows = order[i * batch_size : stop]
        batches.append((x[rows], y[rows]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
