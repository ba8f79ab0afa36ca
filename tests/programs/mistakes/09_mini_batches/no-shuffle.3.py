# wrong: the permutation is drawn and then not used
import numpy as np


def minibatches(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(x))
    out = []
    for start in range(0, len(order), batch_size):
        stop = min(start + batch_size, len(order))
        out.append((x[start:stop], y[start:stop]))
    return out


def updates_per_epoch(n_samples, batch_size):
    return -(-n_samples // batch_size)
