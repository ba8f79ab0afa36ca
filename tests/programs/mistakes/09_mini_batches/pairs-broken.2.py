# wrong: only x is shuffled, y stays in its order
import random


def minibatches(x, y, batch_size, seed):
    rows = [list(row) for row in x]
    random.Random(seed).shuffle(rows)
    batches = []
    start = 0
    while start < len(rows):
        end = start + batch_size
        batches.append((rows[start:end], list(y[start:end])))
        start = end
    return batches


def updates_per_epoch(n_samples, batch_size):
    return -(-n_samples // batch_size)
