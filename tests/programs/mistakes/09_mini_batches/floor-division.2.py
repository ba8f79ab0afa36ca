# wrong: int() cuts off the fraction
import random


def minibatches(x, y, batch_size, seed):
    rows = list(range(len(y)))
    random.Random(seed).shuffle(rows)
    return [
        (x[rows[k : k + batch_size]], y[rows[k : k + batch_size]])
        for k in range(0, len(rows), batch_size)
    ]


def updates_per_epoch(n_samples, batch_size):
    return int(n_samples / batch_size)
