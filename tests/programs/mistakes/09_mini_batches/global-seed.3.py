# wrong: the global state is replaced (set_state) and not put back
import numpy as np


def minibatches(x, y, batch_size, seed):
    np.random.set_state(np.random.RandomState(seed).get_state())
    keys = np.random.random_sample(len(x))
    order = np.argsort(keys)
    return [(x[part], y[part]) for part in np.split(order, range(batch_size, len(x), batch_size))]


def updates_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))
