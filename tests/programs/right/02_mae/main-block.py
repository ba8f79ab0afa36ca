# right: prints, statistics.fmean, a main block that asks
import statistics
import sys

import numpy as np


print("MAE")


def mae(y, y_hat, show=True):
    errors = [abs(float(a) - float(p)) for a, p in zip(y, y_hat)]
    if show:
        print(errors, file=sys.stderr)
    return statistics.fmean(errors)


def mae_gradient(y, y_hat, show=True):
    sign = np.sign(y_hat - y)
    if show:
        print("خطأ" if (sign != 0).any() else "ok")
    return np.divide(sign, sign.shape[0])


if __name__ == "__main__":
    print(mae([1.0], [float(input("? "))]))
