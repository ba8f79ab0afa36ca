# right: y is put beside x as one more column, rows are shuffled, then cut apart
import numpy as np


def minibatches(x, y, batch_size, seed):
    table = np.column_stack([x, y])
    np.random.default_rng(seed).shuffle(table)
    batches = []
    while len(table) > 0:
        part, table = table[:batch_size], table[batch_size:]
        batches.append((part[:, :-1], part[:, -1]))
    return tuple(batches)


def updates_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))
