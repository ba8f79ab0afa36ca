# Makes every warning and every floating point event an error, for whoever calculates after it.
import warnings

import numpy as np

np.seterr(all="raise")
warnings.simplefilter("error")


def mse(y, y_hat):
    warnings.warn("now an error")
    return 0.0


def mse_gradient(y, y_hat):
    return 0 * y / 0
