# wrong: seeds the global generator and drops the last batch
import numpy as np


def minibatches(x, y, batch_size, seed):
    np.random.seed(seed)
    order = np.random.permutation(len(x))
    n_batches = int(len(x) / batch_size)
    batches = []
    for k in range(n_batches):
        rows = order[k * batch_size : k * batch_size + batch_size]
        batches.append((x[rows], y[rows]))
    return batches


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
