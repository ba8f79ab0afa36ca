"""Exercise 01: the mean. تمرين 01: المتوسط.

All values count alike:

    mean = (1/N) Σᵢ xᵢ
"""

import numpy as np


def mean(x):
    """Return the mean of x, shape (N,): one number. أعِد متوسط القيم، وهو عدد واحد."""
    # <solution>
    return np.sum(x) / len(x)
    # </solution>
