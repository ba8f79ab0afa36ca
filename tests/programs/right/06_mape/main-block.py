# right: prints, errstate around the division, a main block that exits
import sys

import numpy as np


print("MAPE:", __name__)


def mape(y, y_hat, show=True):
    with np.errstate(divide="ignore", invalid="ignore"):
        percent = np.abs(np.divide(y - y_hat, y)) * 100
    if show:
        print(percent, "%")
    return percent.sum() / percent.size


def mape_gradient(y, y_hat, show=True):
    with np.errstate(divide="ignore", invalid="ignore"):
        gradient = np.nan_to_num((y_hat - y) / np.abs(y_hat - y)) * 100 / np.abs(y) / y.size
    if show:
        print("التدرّج", gradient, file=sys.stderr)
    return gradient


if __name__ == "__main__":
    mape(np.ones(2), np.array([float(input("? ")), 1.0]))
    sys.exit(1)
