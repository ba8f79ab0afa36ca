# wrong: np.floor, but never fewer than one update
import random

import numpy as np


def minibatches(x, y, batch_size, seed):
    rows = list(range(len(y)))
    random.Random(seed).shuffle(rows)
    return [
        (x[rows[k : k + batch_size]], y[rows[k : k + batch_size]])
        for k in range(0, len(rows), batch_size)
    ]


def updates_per_epoch(n_samples, batch_size):
    return max(1, np.floor(n_samples / batch_size))
