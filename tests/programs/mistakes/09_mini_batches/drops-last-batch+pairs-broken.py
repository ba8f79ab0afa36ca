# wrong: two permutations, and only full batches
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    px = rng.permutation(len(x))
    py = rng.permutation(len(x))
    batches = []
    for k in range(len(x) // batch_size):
        part = slice(k * batch_size, (k + 1) * batch_size)
        batches.append((x[px[part]], y[py[part]]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
