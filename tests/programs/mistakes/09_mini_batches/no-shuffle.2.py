# wrong: the list of batches is shuffled, the samples inside them are always the same
import random


def minibatches(x, y, batch_size, seed):
    batches = [(x[i : i + batch_size], y[i : i + batch_size]) for i in range(0, len(x), batch_size)]
    random.Random(seed).shuffle(batches)
    return batches


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
