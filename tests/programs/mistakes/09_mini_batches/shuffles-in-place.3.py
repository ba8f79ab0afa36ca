# wrong: swaps rows inside x and y by hand (Fisher and Yates)
import random


def swap(a, i, j):
    a[[i, j]] = a[[j, i]]


def minibatches(x, y, batch_size, seed):
    r = random.Random(seed)
    for i in range(len(x) - 1, 0, -1):
        j = r.randrange(i + 1)
        swap(x, i, j)
        swap(y, i, j)
    batches = []
    for start in range(0, len(x), batch_size):
        batches.append((x[start : start + batch_size], y[start : start + batch_size]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
