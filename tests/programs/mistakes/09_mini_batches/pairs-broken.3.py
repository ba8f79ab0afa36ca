"""wrong: copies of x and of y are shuffled one after the other by the same generator"""
import numpy as np


class Epoch:
    def __init__(self, x, y, seed):
        rng = np.random.default_rng(seed)
        self.x = x.copy()
        self.y = y.copy()
        rng.shuffle(self.x)
        rng.shuffle(self.y)

    def batch(self, start, size):
        return self.x[start : start + size], self.y[start : start + size]


def minibatches(x, y, batch_size, seed):
    epoch = Epoch(x, y, seed)
    return [epoch.batch(s, batch_size) for s in range(0, len(x), batch_size)]


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
