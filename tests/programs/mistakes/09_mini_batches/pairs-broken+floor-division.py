# wrong: y keeps its order in minibatches, and updates_per_epoch rounds down
import math

import numpy as np


def minibatches(x, y, batch_size, seed):
    xs = np.random.default_rng(seed).permutation(x)
    return [(xs[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return math.floor(n_samples / batch_size)
