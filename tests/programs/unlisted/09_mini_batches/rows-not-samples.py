# wrong: the batches hold row numbers in place of the samples
import math
import random


def minibatches(x, y, batch_size, seed):
    rows = list(range(len(x)))
    random.Random(seed).shuffle(rows)
    return [(rows[i : i + batch_size], rows[i : i + batch_size]) for i in range(0, len(rows), batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
