# wrong: Python's own random.shuffle, never seeded
import random


def minibatches(x, y, batch_size, seed):
    pairs = [(row, target) for row, target in zip(x, y)]
    random.shuffle(pairs)
    batches = []
    while pairs:
        part, pairs = pairs[:batch_size], pairs[batch_size:]
        batches.append(([r for r, _ in part], [t for _, t in part]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
