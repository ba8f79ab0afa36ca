# wrong: random.choices in place of random.sample
import random


def minibatches(x, y, batch_size, seed):
    r = random.Random(seed)
    pairs = r.choices(list(zip(x, y)), k=len(x))
    batches = []
    for i in range(0, len(pairs), batch_size):
        part = pairs[i : i + batch_size]
        batches.append(([p[0] for p in part], [p[1] for p in part]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
