# wrong: the samples are spread evenly over the batches (10 in 4s gives 4, 3, 3)
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.default_rng(seed).permutation(len(x))
    k = updates_per_epoch(len(x), batch_size)
    return [(x[part], y[part]) for part in np.array_split(order, k)]


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
