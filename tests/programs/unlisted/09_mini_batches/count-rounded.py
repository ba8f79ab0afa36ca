# wrong: rounds to the nearest whole number in place of up
import random


def minibatches(x, y, batch_size, seed):
    rows = list(range(len(y)))
    random.Random(seed).shuffle(rows)
    return [
        (x[rows[k : k + batch_size]], y[rows[k : k + batch_size]])
        for k in range(0, len(rows), batch_size)
    ]


def updates_per_epoch(n_samples, batch_size):
    return round(n_samples / batch_size)
