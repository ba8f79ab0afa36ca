# right: sample by sample, recursively
import numpy as np


def mape(y, y_hat):
    def rest(i):
        return 0 if i == len(y) else abs(y_hat[i] / y[i] - 1) + rest(i + 1)

    return rest(0) * 100 / len(y)


def mape_gradient(y, y_hat):
    def rest(i):
        if i == len(y):
            return ()
        return (100 * np.sign(y_hat[i] - y[i]) / len(y) / abs(y[i]),) + rest(i + 1)

    return rest(0)
