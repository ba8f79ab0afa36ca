"""Known wrong versions of 06. Where two answer alike, the first is named."""

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


@mistake(
    "fraction-not-percent",
    of="mape",
    why=N_(
        "Your value is a fraction: `0.25` where `25` is expected. The `P` of `MAPE` stands for "
        "percentage, and the formula has `100` in front. Without it a report is a hundred times "
        "too optimistic, and the gradient of this exercise does not fit the loss."
    ),
    ask=N_("What does `mape` return for an actual value of `4` and a prediction of `5`?"),
)
def fraction(y, y_hat):
    return np.mean(np.abs((y - y_hat) / y))


@mistake(
    "divides-by-prediction",
    of="mape",
    why=N_(
        "Your code divides by the prediction, or takes the two arguments in the other order. The "
        "error is compared with what really happened, so the actual value `y` is the divisor. With "
        "`y_hat` below, a prediction that is far too high never costs more than `100` percent."
    ),
    ask=N_("Which of `y` and `y_hat` stands under the fraction bar?"),
)
def relative_to_prediction(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y_hat))


@mistake("divides-by-prediction", of="mape")
def absolute_error_over_prediction(y, y_hat):
    return 100 * np.mean(np.abs(y - y_hat) / y_hat)


@mistake("divides-by-prediction", of="mape_gradient")
def gradient_over_absolute_prediction(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y_hat) / len(y)


@mistake("divides-by-prediction", of="mape_gradient")
def gradient_over_prediction(y, y_hat):
    return 100 * np.sign(y_hat - y) / y_hat / len(y)


@mistake("divides-by-prediction", of="mape_gradient")
def derivative_of_relative_to_prediction(y, y_hat):
    return 100 * np.sign((y_hat - y) / y_hat) * y / y_hat**2 / len(y)


@mistake("divides-by-prediction", of="mape_gradient")
def gradient_for_exchanged_arguments(y, y_hat):
    return 100 * np.sign(y - y_hat) / np.abs(y_hat) / len(y)


@mistake(
    "missing-absolute",
    of="mape",
    why=N_(
        "Your code takes no absolute value. Predictions that are too high and too low then cancel, "
        "and a bad network can have the loss zero. The absolute value makes every error count; in "
        "the gradient it becomes the sign of `y_hat - y`."
    ),
    ask=N_("What do two errors of `20` and `-20` percent give in your code, and what should they?"),
)
def mean_of_relative_errors(y, y_hat):
    return 100 * np.mean((y - y_hat) / y)


@mistake("missing-absolute", of="mape")
def mean_of_reversed_errors(y, y_hat):
    return 100 * np.mean((y_hat - y) / y)


@mistake("missing-absolute", of="mape")
def mean_of_errors_over_absolute(y, y_hat):
    return 100 * np.mean((y - y_hat) / np.abs(y))


@mistake("missing-absolute", of="mape")
def mean_of_reversed_errors_over_absolute(y, y_hat):
    return 100 * np.mean((y_hat - y) / np.abs(y))


@mistake("missing-absolute", of="mape_gradient")
def derivative_without_absolute(y, y_hat):
    return -100 / y / len(y)


@mistake("missing-absolute", of="mape_gradient")
def derivative_of_reversed_errors(y, y_hat):
    return 100 / y / len(y)


@mistake("missing-absolute", of="mape_gradient")
def derivative_of_reversed_errors_over_absolute(y, y_hat):
    return 100 / np.abs(y) / len(y)


@mistake("missing-absolute", of="mape_gradient")
def derivative_of_errors_over_absolute(y, y_hat):
    return -100 / np.abs(y) / len(y)


@mistake(
    "missing-mean",
    of="mape",
    why=N_(
        "Your value is the sum over the samples. The formula divides this sum by their number `N`. "
        "Without the division the loss grows with the size of the batch, and batches of different "
        "sizes cannot be compared."
    ),
    ask=N_("Which line divides by the number of samples, `len(y)`?"),
)
def sum_of_percentages(y, y_hat):
    return 100 * np.sum(np.abs((y - y_hat) / y))


@mistake(
    "sign-of-y-lost",
    of="mape",
    why=N_(
        "Your code divides by `y` where the formula needs `abs(y)`. For positive actual values it "
        "is the same; for negative ones the sign turns: the loss can become negative, and its "
        "gradient leads away from the actual value."
    ),
    ask=N_("Which sign has your result where `y` is `-4` and `y_hat` is `-5`?"),
)
def absolute_error_over_signed_value(y, y_hat):
    return 100 * np.mean(np.abs(y - y_hat) / y)


@mistake("sign-of-y-lost", of="mape_gradient")
def gradient_over_signed_value(y, y_hat):
    return 100 * np.sign(y_hat - y) / y / len(y)


@mistake(
    "wrong-sign",
    of="mape_gradient",
    why=N_(
        "Every sign is reversed. Where the prediction is too high, the loss grows with it, so the "
        "derivative is positive there: the sign is that of `y_hat - y`. In the loss the order made "
        "no difference. A step against this gradient would go uphill."
    ),
    ask=N_("In which order does `mape_gradient` subtract, and in which should it?"),
)
def gradient_reversed(y, y_hat):
    return 100 * np.sign(y - y_hat) / np.abs(y) / len(y)


@mistake(
    "gradient-missing-percent",
    of="mape_gradient",
    why=N_(
        "The gradient lacks the `100` of the percentage. A constant factor of the loss stays when "
        "a derivative is taken. Without it every training step is a hundred times shorter than the "
        "loss demands."
    ),
    ask=N_("Which factor stands before the sum in the formula, and where is it in your gradient?"),
)
def gradient_of_fraction(y, y_hat):
    return np.sign(y_hat - y) / np.abs(y) / len(y)


@mistake(
    "gradient-missing-mean",
    of="mape_gradient",
    why=N_(
        "The gradient lacks the `1/N` of the mean. The loss divides by the number of samples, and "
        "a constant factor stays when a derivative is taken. Without it the steps grow with the "
        "size of the batch."
    ),
    ask=N_("Which line of the gradient divides by the number of samples, `len(y)`?"),
)
def gradient_of_the_sum(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y)


@explained(
    "absolute-outside",
    of="mape",
    why=N_(
        "Your code takes the mean of the relative errors first and the absolute value afterwards. "
        "Errors to both sides have cancelled by then, and a bad network can have the loss zero. "
        "`MAPE` takes the absolute value of each error, and then the mean."
    ),
    ask=N_("Which comes first in the formula, the absolute value or the mean?"),
)
def absolute_value_of_the_mean(y, y_hat):
    return 100 * np.abs(np.mean((y - y_hat) / y))


@explained("absolute-outside", of="mape_gradient")
def gradient_of_absolute_value_of_the_mean(y, y_hat):
    return 100 * np.sign(np.mean((y_hat - y) / y)) / y / len(y)


@explained(
    "sign-missing",
    of="mape_gradient",
    why=N_(
        "Your gradient grows with the error: the error itself, or its size, stands where only its "
        "sign belongs. The absolute value has the slope `1` on one side and `-1` on the other, "
        "near and far alike. That is why an outlier pulls no harder here than any other sample."
    ),
    ask=N_("What is the slope of `abs(u)` at `u = 2`, at `u = 200` and at `u = -2`?"),
)
def gradient_with_errors(y, y_hat):
    return 100 * (y_hat - y) / np.abs(y) / len(y)


@explained("sign-missing", of="mape_gradient")
def gradient_with_absolute_errors(y, y_hat):
    return 100 * np.abs((y_hat - y) / y) / len(y)


@explained("sign-missing", of="mape_gradient")
def gradient_with_relative_errors_twice(y, y_hat):
    return 100 * (y_hat - y) / y**2 / len(y)


@explained(
    "gradient-missing-division",
    of="mape_gradient",
    why=N_(
        "Your gradient does not divide by `abs(y)`. Inside the loss each prediction is divided by "
        "its actual value, and the chain rule brings this divisor along. Without it all samples "
        "weigh the same, as in `MAE`, and the loss of small actual values is not followed."
    ),
    ask=N_("What is the derivative of `(y_hat - y) / y` with respect to `y_hat`?"),
)
def gradient_of_absolute_errors(y, y_hat):
    return 100 * np.sign(y_hat - y) / len(y)


@explained(
    "divides-after-mean",
    of="mape",
    why=N_(
        "Your code adds up all errors first and divides by all actual values afterwards. That is "
        "another measure, in which large actual values weigh most. `MAPE` divides each error by "
        "its own actual value, and takes the mean of the fractions."
    ),
    ask=N_("Which comes first in the formula, the fraction or the sum?"),
)
def mean_error_over_mean_value(y, y_hat):
    return 100 * np.mean(np.abs(y - y_hat)) / np.mean(np.abs(y))


@explained("divides-after-mean", of="mape")
def mean_error_over_signed_mean_value(y, y_hat):
    return 100 * np.mean(np.abs(y - y_hat)) / np.mean(y)


@explained("divides-after-mean", of="mape")
def absolute_mean_error_over_mean_value(y, y_hat):
    return 100 * np.abs(np.sum(np.abs(y - y_hat)) / np.sum(y))


@explained("divides-after-mean", of="mape_gradient")
def gradient_over_mean_value(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.sum(np.abs(y))


@explained("divides-after-mean", of="mape_gradient")
def gradient_over_signed_mean_value(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.sum(y)


@explained(
    "symmetric",
    of="mape",
    why=N_(
        "Your code puts the prediction into the divisor too. That is the symmetric form, `sMAPE`, "
        "which has other values and another gradient. The lecture's `MAPE` divides by the actual "
        "value alone."
    ),
    ask=N_("What is left under the fraction bar when `y_hat` is taken out of it?"),
)
def over_mean_of_both(y, y_hat):
    return 200 * np.mean(np.abs(y - y_hat) / (np.abs(y) + np.abs(y_hat)))


@explained("symmetric", of="mape")
def over_sum_of_both(y, y_hat):
    return 100 * np.mean(np.abs(y - y_hat) / (np.abs(y) + np.abs(y_hat)))


@explained(
    "scalar-gradient",
    of="mape_gradient",
    why=N_(
        "Your code puts all elements together into one number. A gradient has one element for "
        "each prediction and says how the loss changes when this one prediction moves; the mean's "
        "`1/N` stays as a factor, but nothing is summed."
    ),
    ask=N_("Which call in `mape_gradient` makes one number of the whole array?"),
)
def gradient_averaged(y, y_hat):
    return np.mean(100 * np.sign(y_hat - y) / np.abs(y))


@explained("scalar-gradient", of="mape_gradient")
def gradient_averaged_over_signed_value(y, y_hat):
    return np.mean(100 * np.sign(y_hat - y) / y)


@explained("scalar-gradient", of="mape_gradient")
def gradient_summed(y, y_hat):
    return np.sum(100 * np.sign(y_hat - y) / np.abs(y))


@explained(
    "zero-division",
    of="mape_gradient",
    why=N_(
        "Your code divides the error by its absolute value to find the sign. Where a prediction "
        "equals the actual value, that is `0 / 0`: `nan` in `NumPy`, an exception in plain Python. "
        "Such a prediction is perfect, and one `nan` in it spoils all weights. Any value between "
        "the slopes of both sides is right there, `0` too."
    ),
    ask=N_("Which function of `NumPy` gives the sign of a number, and `0` for zero?"),
)
def gradient_with_sign_by_division_in_python(y, y_hat):
    pairs = zip(y.tolist(), y_hat.tolist(), strict=True)
    return [100 * (b - a) / abs(b - a) / abs(a) / len(y) for a, b in pairs]


@explained(
    "n-minus-one",
    of="mape",
    why=N_(
        "Your code divides by `N - 1`. That belongs to the variance of a sample in statistics; the "
        "mean over the samples divides by `N`. With a single sample the divisor is zero, and "
        "nothing can be computed at all."
    ),
    ask=N_("How many samples are there, and by how many does your code divide?"),
)
def divided_by_one_less(y, y_hat):
    return 100 * np.sum(np.abs((y - y_hat) / y)) / np.float64(len(y) - 1)


@explained("n-minus-one", of="mape")
def divided_by_one_less_in_python(y, y_hat):
    return 100 * sum(abs(1 - b / a) for a, b in zip(y, y_hat, strict=True)) / (len(y) - 1)


@explained("n-minus-one", of="mape_gradient")
def gradient_divided_by_one_less(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / np.float64(len(y) - 1)


@explained("n-minus-one", of="mape_gradient")
def gradient_divided_by_one_less_in_python(y, y_hat):
    signs = np.sign(y_hat - y).tolist()
    return [100 * s / abs(a) / (len(y) - 1) for s, a in zip(signs, y.tolist(), strict=True)]


@mistake(
    "in-place",
    of="mape",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `y -= y_hat` "
        "writes into the array itself; `error = y - y_hat` makes a new one. The values may be "
        "right this time, but whoever uses the array next finds other numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def subtracting_in_place(y, y_hat):
    y_hat -= y
    return 100 * np.mean(np.abs(y_hat / y))


@mistake("in-place", of="mape_gradient")
def gradient_in_place(y, y_hat):
    y_hat -= y
    return 100 * np.sign(y_hat) / np.abs(y) / len(y)
