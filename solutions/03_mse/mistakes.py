"""Known wrong versions of 03. Where two answer alike, the first is named."""

import numpy as np

from grader.course import mistake
from grader.model import N_


@mistake(
    "missing-mean",
    of="mse",
    why=N_(
        "Your value is the sum of the squared errors. The mean is that sum divided by the number "
        "of samples. Without the division the loss grows with the size of the batch, and the "
        "training steps grow with it."
    ),
    ask=N_("Which line of `mse` divides by the number of samples, `len(y)`?"),
)
def sum_of_squares(y, y_hat):
    return np.sum((y - y_hat) ** 2)


@mistake(
    "half-factor",
    of="mse",
    why=N_(
        "Your value is half of the expected one. The factor one half belongs to the cost `J` of "
        "gradient descent, where it cancels the 2 of the derivative; the mean squared error has no "
        "such factor."
    ),
    ask=N_("Where does `mse` halve its result, and which slide asks for that?"),
)
def half_the_mean(y, y_hat):
    return np.mean((y - y_hat) ** 2) / 2


@mistake(
    "root-taken",
    of="mse",
    why=N_(
        "Your value is the square root of the expected one: that is `RMSE`. It has its minimum at "
        "the same place, but its derivative is another, and the gradient of this exercise would "
        "not fit it."
    ),
    ask=N_("What is left of `mse` when the root is taken away?"),
)
def root_of_the_mean(y, y_hat):
    return np.sqrt(np.mean((y - y_hat) ** 2))


@mistake(
    "square-outside",
    of="mse",
    why=N_(
        "Your code takes the mean of the errors first and squares it afterwards. Positive and "
        "negative errors then cancel, and a bad prediction can have the loss zero. The lecture "
        "squares each error before the mean."
    ),
    ask=N_("Which comes first in the formula, the square or the mean?"),
)
def square_of_the_mean(y, y_hat):
    return np.mean(y - y_hat) ** 2


@mistake(
    "missing-square",
    of="mse",
    why=N_(
        "Your code takes the mean of the errors without squaring them. Positive and negative "
        "errors cancel, and the loss can even be negative. The square makes every error count, and "
        "large ones more."
    ),
    ask=N_("Where in `mse` is each difference squared?"),
)
def mean_of_errors(y, y_hat):
    return np.mean(y - y_hat)


@mistake("missing-square", of="mse")
def mean_of_reversed_errors(y, y_hat):
    return np.mean(y_hat - y)


@mistake(
    "n-minus-one",
    of="mse",
    why=N_(
        "Your code divides by `N - 1`. That belongs to the variance of a sample in statistics; the "
        "mean over the samples divides by `N`. With a single sample the divisor is zero, and "
        "nothing can be computed at all."
    ),
    ask=N_("How many samples are there, and by how many does your code divide?"),
)
def divided_by_one_less(y, y_hat):
    return np.sum((y - y_hat) ** 2) / np.float64(len(y) - 1)


@mistake("n-minus-one", of="mse")
def divided_by_one_less_in_python(y, y_hat):
    return sum((float(a) - float(b)) ** 2 for a, b in zip(y, y_hat, strict=True)) / (len(y) - 1)


@mistake("n-minus-one", of="mse_gradient")
def gradient_divided_by_one_less(y, y_hat):
    return 2 * (y_hat - y) / np.float64(len(y) - 1)


@mistake("n-minus-one", of="mse_gradient")
def gradient_divided_by_one_less_in_python(y, y_hat):
    return [2 * (float(b) - float(a)) / (len(y) - 1) for a, b in zip(y, y_hat, strict=True)]


@mistake(
    "missing-factor-two",
    of="mse_gradient",
    why=N_(
        "The factor two is missing. The derivative of a square is twice what is inside, times the "
        "derivative of what is inside. Without it every training step is half as long as the "
        "learning rate says."
    ),
    ask=N_("What is the derivative of `u ** 2` by `u`, and where is it in `mse_gradient`?"),
)
def gradient_without_two(y, y_hat):
    return (y_hat - y) / len(y)


@mistake(
    "wrong-sign",
    of="mse_gradient",
    why=N_(
        "Every sign is reversed. The derivative is by the prediction, so it starts from prediction "
        "minus actual value; under the square of the loss the order made no difference. A step "
        "against this gradient would go uphill."
    ),
    ask=N_("In which order does `mse_gradient` subtract, and in which should it?"),
)
def gradient_reversed(y, y_hat):
    return 2 * (y - y_hat) / len(y)


@mistake(
    "gradient-missing-mean",
    of="mse_gradient",
    why=N_(
        "The gradient lacks the `1/N` of the mean. The loss divides by the number of samples, and "
        "a constant factor stays when a derivative is taken. Without it the steps grow with the "
        "size of the batch."
    ),
    ask=N_("Which line of `mse_gradient` divides by the number of samples, `len(y)`?"),
)
def gradient_of_the_sum(y, y_hat):
    return 2 * (y_hat - y)


@mistake(
    "scalar-gradient",
    of="mse_gradient",
    why=N_(
        "Your code puts all elements together into one number. A gradient has one element for "
        "each prediction and says how the loss changes when this one prediction moves; the mean's "
        "`1/N` stays as a factor, but nothing is summed."
    ),
    ask=N_("Which call in `mse_gradient` makes one number of the whole array?"),
)
def gradient_averaged(y, y_hat):
    return np.mean(2 * (y_hat - y))


@mistake("scalar-gradient", of="mse_gradient")
def gradient_summed(y, y_hat):
    return np.sum(2 * (y_hat - y))


@mistake("scalar-gradient", of="mse_gradient")
def gradient_averaged_in_one_row(y, y_hat):
    return np.mean(2 * (y_hat - y), keepdims=True)


@mistake("scalar-gradient", of="mse_gradient")
def gradient_summed_and_divided(y, y_hat):
    return np.sum(2 * (y_hat - y) / len(y)) / len(y)


@mistake(
    "in-place",
    of="mse",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `y -= y_hat` "
        "writes into the array itself; `error = y - y_hat` makes a new one. The values may be "
        "right this time, but whoever uses the array next finds other numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def subtracting_in_place(y, y_hat):
    y -= y_hat
    return np.mean(y**2)


@mistake("in-place", of="mse_gradient")
def gradient_in_place(y, y_hat):
    y_hat -= y
    return y_hat * 2 / len(y)
