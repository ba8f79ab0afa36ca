"""right: prints while it works, and has a main block that asks and exits"""

import sys

import numpy as np

print("MSE loaded, NumPy", np.__version__)


def mse(y, y_hat, verbose=True):
    squared = (y - y_hat) ** 2
    loss = squared.sum() / squared.size
    if verbose:
        print("loss =", loss)
    return loss


def mse_gradient(y, y_hat, verbose=True):
    gradient = 2 * (y_hat - y) / y.size
    if verbose:
        print("gradient =", gradient)
        print("خطأ؟", file=sys.stderr)
    return gradient


if __name__ == "__main__":
    answer = input("y, separated by commas: ")
    actual = np.array([float(x) for x in answer.split(",")])
    mse(actual, np.zeros_like(actual))
    sys.exit(0)
