# wrong: the loop appends a batch when it is full, what remains at the end is forgotten
import random


def minibatches(x, y, batch_size, seed):
    pairs = list(zip(x.tolist(), y.tolist()))
    random.Random(seed).shuffle(pairs)
    batches = []
    xs, ys = [], []
    for row, target in pairs:
        xs.append(row)
        ys.append(target)
        if len(xs) == batch_size:
            batches.append((xs, ys))
            xs, ys = [], []
    return batches


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
