# wrong: cuts x and y into batches in their own order
import math


def minibatches(x, y, batch_size, seed):
    batches = []
    for i in range(0, len(x), batch_size):
        batches.append((x[i : i + batch_size], y[i : i + batch_size]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
