# wrong: one fixed generator for every seed, made again in each call
import math
import random

SEED = 0


class Shuffler:
    def __init__(self, seed=SEED):
        self.random = random.Random(seed)

    def order(self, n):
        return self.random.sample(range(n), n)


def minibatches(x, y, batch_size, seed):
    order = Shuffler().order(len(x))
    for start in range(0, len(x), batch_size):
        rows = order[start : start + batch_size]
        yield x[rows], y[rows]


def updates_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size)
