# Warns a million times, with long texts, unknown categories and forged lines.
import warnings


class Loud(Warning):
    pass


def mse(y, y_hat):
    for number in range(100_000):
        warnings.warn_explicit("w" * 1000, Loud, "03_mse.py", number - 50_000)
    return 0.0


def mse_gradient(y, y_hat):
    warnings.warn_explicit("\x1b[31m<b>", Loud, "03_mse.py", 10**30)
    return 0 * y
