# right: byte order mark and CRLF; دفعات صغيرة
import numpy as np


def minibatches(x, y, batch_size, seed, shuffle=True):
    """دفعات"""
    order = np.arange(len(y))
    if shuffle:
        np.random.Generator(np.random.MT19937(seed)).shuffle(order)
    k = updates_per_epoch(len(y), batch_size)
    return [
        (x[order[i * batch_size : (i + 1) * batch_size]], y[order[i * batch_size : (i + 1) * batch_size]])
        for i in range(k)
    ]


def updates_per_epoch(n_samples, batch_size):
    q, r = divmod(n_samples, batch_size)
    return q + bool(r)
