# wrong: np.random.shuffle on the caller's arrays, seeded twice in the global generator
import numpy as np


def minibatches(x, y, batch_size, seed):
    np.random.seed(seed)
    np.random.shuffle(x)
    np.random.seed(seed)
    np.random.shuffle(y)
    batches = []
    for i in range(0, len(x), batch_size):
        batches.append((np.array(x[i : i + batch_size]), np.array(y[i : i + batch_size])))
    return batches


def updates_per_epoch(n_samples, batch_size):
    return -(-n_samples // batch_size)
