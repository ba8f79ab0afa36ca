# right: closures, prints and a __main__ block
from itertools import islice

import numpy as np


def batcher(order):
    it = iter(order)

    def take(k):
        return list(islice(it, k))

    return take


def minibatches(x, y, batch_size, seed):
    rng = np.random.default_rng(np.random.SeedSequence(seed))
    take = batcher(rng.permutation(len(x)))
    batches = []
    while rows := take(batch_size):
        batches.append((np.take(x, rows, axis=0), np.take(y, rows)))
    print("batches:", len(batches))
    return batches


def updates_per_epoch(n_samples, batch_size):
    answer = np.int16(-(n_samples // -batch_size))
    print("updates:", answer)
    return answer


if __name__ == "__main__":
    print(minibatches(np.eye(5), np.arange(5.0), 2, 0))
