"""Known wrong versions of 02. Where two answer alike, the first is named.

`swapped-arguments` answers like `wrong-sign` in every case; the explanation speaks of both.
"""

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


@mistake(
    "missing-mean",
    of="mae",
    why=N_(
        "Your value is the sum of the absolute errors. The mean is that sum divided by the number "
        "of samples. Without the division the loss grows with the size of the batch, and batches "
        "of different sizes cannot be compared."
    ),
    ask=N_("Which line of `mae` divides by the number of samples, `len(y)`?"),
)
def sum_of_absolute_errors(y, y_hat):
    return np.sum(np.abs(y - y_hat))


@mistake(
    "missing-absolute",
    of="mae",
    why=N_(
        "The absolute value is missing: your code uses the errors with their signs. Positive and "
        "negative errors then cancel, a bad prediction can have the loss zero, and its derivative "
        "has the same sign for every sample. The absolute value makes every error count."
    ),
    ask=N_("What do an error of `3` and an error of `-3` add to your loss together?"),
)
def mean_of_errors(y, y_hat):
    return np.mean(y - y_hat)


@mistake("missing-absolute", of="mae")
def mean_of_reversed_errors(y, y_hat):
    return np.mean(y_hat - y)


@mistake(
    "squares-instead",
    of="mae",
    why=N_(
        "Your code squares the errors: that is `MSE`, the next exercise. `MAE` takes the absolute "
        "value of each error: one that is ten times as large counts ten times as much, not a "
        "hundred times, and outliers weigh less."
    ),
    ask=N_("Which operation does the lecture's formula put around `y - y_hat`?"),
)
def mean_of_squares(y, y_hat):
    return np.mean((y - y_hat) ** 2)


@explained(
    "root-of-squares",
    of="mae",
    why=N_(
        "Your code squares the errors and takes the root of their mean: that is `RMSE`. `MAE` "
        "takes the absolute value of each error instead. Under the square one outlier can decide "
        "the whole value, and the root does not undo that."
    ),
    ask=N_("Which operation does the lecture's formula put around `y - y_hat`?"),
)
def root_of_mean_of_squares(y, y_hat):
    return np.sqrt(np.mean((y - y_hat) ** 2))


@mistake("squares-instead", of="mae_gradient")
def gradient_of_squares(y, y_hat):
    return 2 * (y_hat - y) / len(y)


@explained("root-of-squares", of="mae_gradient")
def gradient_of_root(y, y_hat):
    return (y_hat - y) / len(y) / np.sqrt(np.mean((y - y_hat) ** 2))


@mistake(
    "wrong-sign",
    of="mae_gradient",
    why=N_(
        "Every sign is reversed. Your code starts from actual value minus prediction, or `y` and "
        "`y_hat` have changed places. The derivative is by the prediction and starts from it; "
        "under the absolute value of the loss the order made no difference. A step against this "
        "gradient would go uphill."
    ),
    ask=N_("In which order does `mae_gradient` subtract, and in which should it?"),
)
def gradient_reversed(y, y_hat):
    return np.sign(y - y_hat) / len(y)


@mistake(
    "gradient-missing-mean",
    of="mae_gradient",
    why=N_(
        "The gradient lacks the `1/N` of the mean. The loss divides by the number of samples, and "
        "a constant factor stays when a derivative is taken. Without it the steps grow with the "
        "size of the batch."
    ),
    ask=N_("Which line of `mae_gradient` divides by the number of samples, `len(y)`?"),
)
def gradient_of_the_sum(y, y_hat):
    return np.sign(y_hat - y)


@mistake(
    "scalar-gradient",
    of="mae_gradient",
    why=N_(
        "Your code puts all elements together into one number. A gradient has one element for "
        "each prediction and says how the loss changes when this one prediction moves; the mean's "
        "`1/N` stays as a factor, but nothing is summed."
    ),
    ask=N_("Which call in `mae_gradient` makes one number of the whole array?"),
)
def gradient_averaged(y, y_hat):
    return np.mean(np.sign(y_hat - y))


@mistake("scalar-gradient", of="mae_gradient")
def gradient_averaged_with_ties_below(y, y_hat):
    return np.mean(np.where(y_hat > y, 1, -1))


@mistake("scalar-gradient", of="mae_gradient")
def gradient_averaged_with_ties_above(y, y_hat):
    return np.mean(np.where(y_hat >= y, 1, -1))


@mistake("scalar-gradient", of="mae_gradient")
def gradient_summed(y, y_hat):
    return np.sum(np.sign(y_hat - y))


@mistake("scalar-gradient", of="mae_gradient")
def gradient_summed_with_ties_below(y, y_hat):
    return np.sum(np.where(y_hat > y, 1, -1))


@mistake("scalar-gradient", of="mae_gradient")
def gradient_summed_with_ties_above(y, y_hat):
    return np.sum(np.where(y_hat >= y, 1, -1))


@mistake("scalar-gradient", of="mae_gradient")
def gradient_summed_and_divided(y, y_hat):
    return np.mean(np.sign(y_hat - y)) / len(y)


@mistake("scalar-gradient", of="mae_gradient")
def gradient_averaged_in_one_row(y, y_hat):
    return np.mean(np.sign(y_hat - y), keepdims=True)


@mistake("scalar-gradient", of="mae_gradient")
def gradient_reversed_and_averaged(y, y_hat):
    return np.mean(np.sign(y - y_hat))


@mistake("scalar-gradient", of="mae_gradient")
def gradient_reversed_and_summed(y, y_hat):
    return np.sum(np.sign(y - y_hat))


# After `wrong-sign`, which explains (y - y_hat) / N together with `sign-missing`.
@mistake("missing-absolute", of="mae_gradient")
def gradient_without_absolute(y, y_hat):
    return np.full(len(y), -1 / len(y))


@mistake("missing-absolute", of="mae_gradient")
def gradient_of_reversed_errors(y, y_hat):
    return np.full(len(y), 1 / len(y))


@explained(
    "absolute-outside",
    of="mae",
    why=N_(
        "Your code takes the mean of the errors first and the absolute value afterwards. Positive "
        "and negative errors have cancelled by then, and a bad prediction can have the loss zero. "
        "The lecture takes the absolute value of each error, and then the mean."
    ),
    ask=N_("Which comes first in the formula, the absolute value or the mean?"),
)
def absolute_value_of_the_mean(y, y_hat):
    return np.abs(np.mean(y - y_hat))


@explained("absolute-outside", of="mae_gradient")
def gradient_of_absolute_value_of_the_mean(y, y_hat):
    return np.full(len(y), np.sign(np.mean(y_hat - y)) / len(y))


@explained(
    "sign-missing",
    of="mae_gradient",
    why=N_(
        "Your gradient grows with the error: the error itself, or its size, stands where only its "
        "sign belongs. The absolute value has the slope `1` on one side and `-1` on the other, "
        "near and far alike. That is why an outlier pulls no harder here than any other sample."
    ),
    ask=N_("What is the slope of `abs(u)` at `u = 2`, at `u = 200` and at `u = -2`?"),
)
def gradient_with_errors(y, y_hat):
    return (y_hat - y) / len(y)


@explained("sign-missing", of="mae_gradient")
def gradient_with_absolute_errors(y, y_hat):
    return np.abs(y_hat - y) / len(y)


@explained(
    "zero-division",
    of="mae_gradient",
    why=N_(
        "For a perfect prediction your code computes `0 / 0`: an error divided by its own size is "
        "the sign, but not where both are zero. The result is `nan` or a `ZeroDivisionError`, and "
        "one `nan` spoils all weights at the next update. The derivative does not exist there, and "
        "any value from `-1/N` to `1/N` is right."
    ),
    ask=N_("Which function of `NumPy` gives the sign of a number, and `0` for zero?"),
)
def gradient_by_quotient(y, y_hat):
    return (y_hat - y) / np.abs(y_hat - y) / len(y)


@explained("zero-division", of="mae_gradient")
def gradient_by_quotient_in_python(y, y_hat):
    errors = [b - a for a, b in zip(y.tolist(), y_hat.tolist(), strict=True)]
    return [error / abs(error) / len(errors) for error in errors]


@explained(
    "n-minus-one",
    of="mae",
    why=N_(
        "Your code divides by `N - 1`. That belongs to the variance of a sample in statistics; the "
        "mean over the samples divides by `N`. With a single sample the divisor is zero, and "
        "nothing can be computed at all."
    ),
    ask=N_("How many samples are there, and by how many does your code divide?"),
)
def divided_by_one_less(y, y_hat):
    return np.sum(np.abs(y - y_hat)) / np.float64(len(y) - 1)


@explained("n-minus-one", of="mae")
def divided_by_one_less_in_python(y, y_hat):
    return sum(abs(float(a) - float(b)) for a, b in zip(y, y_hat, strict=True)) / (len(y) - 1)


@explained("n-minus-one", of="mae_gradient")
def gradient_divided_by_one_less(y, y_hat):
    return np.sign(y_hat - y) / np.float64(len(y) - 1)


@explained("n-minus-one", of="mae_gradient")
def gradient_divided_by_one_less_in_python(y, y_hat):
    return [float(np.sign(b - a)) / (len(y) - 1) for a, b in zip(y, y_hat, strict=True)]


@mistake(
    "in-place",
    of="mae",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `y -= y_hat` "
        "writes into the array itself; `error = y - y_hat` makes a new one. The values may be "
        "right this time, but whoever uses the array next finds other numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def subtracting_in_place(y, y_hat):
    y -= y_hat
    return np.mean(np.abs(y))


@mistake("in-place", of="mae_gradient")
def gradient_in_place(y, y_hat):
    y_hat -= y
    return np.sign(y_hat) / len(y)
