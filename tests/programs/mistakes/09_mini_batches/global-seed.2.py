# wrong: np.random.seed and np.random.shuffle on a list of row numbers
import numpy as np


def shuffle_rows(n, seed):
    np.random.seed(seed)
    rows = list(range(n))
    np.random.shuffle(rows)
    return rows


def minibatches(x, y, batch_size, seed):
    rows = shuffle_rows(len(y), seed)
    result = []
    for k in range(updates_per_epoch(len(y), batch_size)):
        part = rows[k * batch_size : (k + 1) * batch_size]
        result.append(([x[i] for i in part], [y[i] for i in part]))
    return result


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
