# right: random.Random(seed), everything comes back in plain lists
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
            batches.append([xs, ys])
            xs, ys = [], []
    if xs:
        batches.append([xs, ys])
    return batches


def updates_per_epoch(n_samples, batch_size):
    count = 0
    while n_samples > 0:
        count += 1
        n_samples -= batch_size
    return count
