# wrong: rng.shuffle works on the caller's x and y
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(y)
    batches = []
    for i in range(0, len(x), batch_size):
        batches.append((x[i : i + batch_size].copy(), y[i : i + batch_size].copy()))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
