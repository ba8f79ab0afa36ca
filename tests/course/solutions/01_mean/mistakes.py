"""Known wrong versions of 01."""

import numpy as np

from grader.course import mistake
from grader.model import N_


@mistake(
    "missing-division",
    of="mean",
    why=N_("Your value is the sum. The mean is that sum divided by the number of values."),
    ask=N_("Which line of `mean` divides by `len(x)`?"),
)
def only_the_sum(x):
    return np.sum(x)


@mistake(
    "opposite-sign",
    of="mean",
    why=N_("Your value has the opposite sign."),
    ask=N_("Where does `mean` write a minus?"),
)
def with_a_minus(x):
    return -np.mean(x)


@mistake(
    "in-place",
    of="mean",
    why=N_("The function changed an array that belongs to its caller."),
    ask=N_("Which line of `mean` writes into `x`?"),
)
def writing_into_the_argument(x):
    x /= len(x)
    return np.sum(x)
