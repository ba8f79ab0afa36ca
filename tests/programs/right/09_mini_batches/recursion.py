# right: recursion halves the list between two batches until one batch is left
import random


def cut(order, size):
    if len(order) <= size:
        return [order]
    middle = max(1, len(order) // size // 2) * size
    return cut(order[:middle], size) + cut(order[middle:], size)


def minibatches(x, y, batch_size, seed):
    order = random.Random(seed).sample(range(len(x)), len(x))
    return [(x[part], y[part]) for part in cut(order, batch_size)]


def updates_per_epoch(n_samples, batch_size):
    return len(cut(range(n_samples), batch_size))
