# wrong: x is taken by the shuffled rows, y by the position
import numpy as np


def minibatches(x, y, batch_size, seed):
    order = np.random.RandomState(seed).permutation(x.shape[0])
    result = []
    for start in range(0, x.shape[0], batch_size):
        xb, yb = [], []
        for i in range(start, min(start + batch_size, x.shape[0])):
            xb.append(x[order[i]])
            yb.append(y[i])
        result.append((np.array(xb), np.array(yb)))
    return result


def updates_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))
