"""Known wrong versions of 07. Where two answer alike, the first is named."""

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


def residuals(theta0, theta1, x, y):
    return theta0 + theta1 * x - y


@mistake(
    "missing-half",
    of="cost",
    why=N_(
        "The factor `1/2` is missing. The mean squared error has `1/n`, the cost `J` of gradient "
        "descent has `1/(2n)`: the `1/2` cancels the `2` of the square's derivative. Without it "
        "the gradient of this exercise is not the derivative of your cost."
    ),
    ask=N_("Which factor stands before the sum in `J`: `1/n` or `1/(2n)`?"),
)
def mean_of_squares(theta0, theta1, x, y):
    return np.mean(residuals(theta0, theta1, x, y) ** 2)


@mistake(
    "missing-mean",
    of="cost",
    why=N_(
        "The division by the number of samples is missing. The slide has `1/(2n)` before the sum. "
        "Without the `n` in it the cost grows with the number of samples, and the same line looks "
        "worse only because there are more of them."
    ),
    ask=N_("Which line of `cost` divides by the number of samples, `len(x)`?"),
)
def half_the_sum(theta0, theta1, x, y):
    return np.sum(residuals(theta0, theta1, x, y) ** 2) / 2


@explained(
    "multiplies-by-n",
    of="cost",
    why=N_(
        "Your code multiplies by `n` where the slide divides. Python reads `1 / 2 * n` from left "
        "to right, as `(1 / 2) * n`; the slide's factor is `1 / (2 * n)`. Such a cost grows with "
        "the number of samples, and those of two data sets cannot be compared."
    ),
    ask=N_("In which order does Python compute `1 / 2 * n`?"),
)
def divided_by_two_times_n(theta0, theta1, x, y):
    return np.sum(residuals(theta0, theta1, x, y) ** 2) / 2 * len(x)


@explained(
    "square-outside",
    of="cost",
    why=N_(
        "Your code adds up the residuals first and squares afterwards. Positive and negative ones "
        "then cancel, and a bad line can have the cost zero. The lecture squares each residual "
        "before the sum."
    ),
    ask=N_("Which comes first in the formula of `J`: the square or the sum?"),
)
def square_of_the_mean(theta0, theta1, x, y):
    return np.mean(residuals(theta0, theta1, x, y)) ** 2 / 2


@explained("square-outside", of="cost")
def square_of_the_sum(theta0, theta1, x, y):
    return np.sum(residuals(theta0, theta1, x, y)) ** 2 / (2 * len(x))


@explained(
    "missing-square",
    of="cost",
    why=N_(
        "Your code does not square the residuals. Positive and negative ones cancel, and the cost "
        "can even be negative. The square makes every residual count, and large ones more."
    ),
    ask=N_("Where in `cost` is each residual squared?"),
)
def half_the_mean_residual(theta0, theta1, x, y):
    return np.mean(residuals(theta0, theta1, x, y)) / 2


@explained("missing-square", of="cost")
def half_the_mean_reversed_residual(theta0, theta1, x, y):
    return -np.mean(residuals(theta0, theta1, x, y)) / 2


@mistake(
    "gradient-factor-two",
    of="cost_gradient",
    why=N_(
        "A factor two too many stands in the derivatives, or in one of them. The square's "
        "derivative brings a `2`, and the `1/2` of the cost cancels it: that is what it is there "
        "for. With the `2` a step is twice as long as the learning rate says."
    ),
    ask=N_("What is left of `1/(2n)` when the `2` of the square's derivative meets it?"),
)
def gradient_doubled(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return 2 * np.mean(residual), 2 * np.mean(residual * x)


@mistake("gradient-factor-two", of="cost_gradient")
def gradient_with_first_doubled(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return 2 * np.mean(residual), np.mean(residual * x)


@mistake("gradient-factor-two", of="cost_gradient")
def gradient_with_second_doubled(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual), 2 * np.mean(residual * x)


@explained(
    "gradient-keeps-half",
    of="cost_gradient",
    why=N_(
        "The `1/2` of the cost is still in your derivatives. The square's derivative brings a `2`, "
        "the two cancel, and `1/n` is left. With the `1/2` every step is half as long as the "
        "learning rate says."
    ),
    ask=N_("What is the derivative of `u ** 2 / 2` by `u`?"),
)
def gradient_halved(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual) / 2, np.mean(residual * x) / 2


@mistake(
    "forgets-x",
    of="cost_gradient",
    why=N_(
        "The factor `x` is missing in the derivative by `theta1`. The chain rule multiplies each "
        "residual by the derivative of what is inside the square, and by `theta1` that is `x`. "
        "Without it both derivatives are the same, and the slope moves just as the intercept does."
    ),
    ask=N_("What is the derivative of `theta0 + theta1 * x` by `theta1`?"),
)
def gradient_without_x(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual), np.mean(residual)


@explained(
    "x-outside-sum",
    of="cost_gradient",
    why=N_(
        "In your code `x` stands outside the sum. Each residual belongs to a sample and is "
        "multiplied by the `x` of this sample before the mean is taken; a mean of products is not "
        "a product of means. Outside, nobody knows any more which residual belongs to which `x`."
    ),
    ask=N_("Which comes first in the derivative by `theta1`: the product with `x` or the sum?"),
)
def gradient_times_mean_of_x(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual), np.mean(residual) * np.mean(x)


@explained("x-outside-sum", of="cost_gradient")
def gradient_times_x(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual), np.mean(residual) * x


@explained("x-outside-sum", of="cost_gradient")
def gradient_times_sum_of_x(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual), np.mean(residual) * np.sum(x)


@mistake(
    "wrong-sign",
    of="cost_gradient",
    why=N_(
        "The sign is reversed, in both derivatives or in one. Both start from prediction minus "
        "actual value. The losses of the lecture have it the other way round, which makes no "
        "difference under a square, but it does in a derivative. A step against a reversed "
        "derivative goes uphill."
    ),
    ask=N_("In which order does your function subtract, and in which should it?"),
)
def gradient_reversed(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return -np.mean(residual), -np.mean(residual * x)


@mistake("wrong-sign", of="cost_gradient")
def gradient_with_first_reversed(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return -np.mean(residual), np.mean(residual * x)


@mistake("wrong-sign", of="cost_gradient")
def gradient_with_second_reversed(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual), -np.mean(residual * x)


@mistake(
    "swapped-pair",
    of="cost_gradient",
    why=N_(
        "The two derivatives have changed places. The answer is first the derivative by `theta0`, "
        "then the one by `theta1`, which has `x` in it. Swapped, the intercept moves by the "
        "slope's derivative, and the slope by the intercept's."
    ),
    ask=N_("Which of the two derivatives has `x` in it, and at which place does it stand?"),
)
def gradient_in_other_order(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual * x), np.mean(residual)


@mistake(
    "swapped-thetas",
    of="predict",
    why=N_(
        "In your code `theta0` and `theta1` have changed places. `theta0` is the intercept and "
        "stands alone, `theta1` is the slope and is multiplied by `x`. Swapped, the same two "
        "numbers describe another line."
    ),
    ask=N_("Which of the two parameters is multiplied by `x`?"),
)
def predict_swapped(theta0, theta1, x):
    return theta0 * x + theta1


@mistake("swapped-thetas", of="cost")
def cost_swapped(theta0, theta1, x, y):
    return np.mean(residuals(theta1, theta0, x, y) ** 2) / 2


@mistake("swapped-thetas", of="cost_gradient")
def gradient_of_swapped_line(theta0, theta1, x, y):
    residual = residuals(theta1, theta0, x, y)
    return np.mean(residual), np.mean(residual * x)


@mistake("swapped-thetas", of="cost_gradient")
def gradient_swapped_throughout(theta0, theta1, x, y):
    residual = residuals(theta1, theta0, x, y)
    return np.mean(residual * x), np.mean(residual)


@mistake(
    "gradient-missing-mean",
    of="cost_gradient",
    why=N_(
        "The `1/n` is missing in your gradient, or in one of its two parts. The cost divides by "
        "the number of samples, and a constant factor stays when a derivative is taken. Without it "
        "the steps grow with the number of samples."
    ),
    ask=N_("Which two operations divide by the number of samples, one for each derivative?"),
)
def gradient_of_the_sum(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.sum(residual), np.sum(residual * x)


@mistake("gradient-missing-mean", of="cost_gradient")
def gradient_with_first_mean_only(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.mean(residual), np.sum(residual * x)


@mistake("gradient-missing-mean", of="cost_gradient")
def gradient_with_second_mean_only(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    return np.sum(residual), np.mean(residual * x)


@mistake(
    "in-place",
    of="predict",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `x *= theta1` "
        "writes into the array itself; `theta1 * x` makes a new one. The values may be right this "
        "time, but whoever uses the array next finds other numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def predict_in_place(theta0, theta1, x):
    x *= theta1
    x += theta0
    return x


@mistake("in-place", of="cost")
def cost_in_place(theta0, theta1, x, y):
    y -= theta0 + theta1 * x
    return np.mean(y**2) / 2


@mistake("in-place", of="cost")
def cost_of_predict_in_place(theta0, theta1, x, y):
    return np.mean((predict_in_place(theta0, theta1, x) - y) ** 2) / 2


@mistake("in-place", of="cost_gradient")
def gradient_in_place(theta0, theta1, x, y):
    y -= theta0 + theta1 * x
    return -np.mean(y), -np.mean(y * x)


@mistake("in-place", of="cost_gradient")
def gradient_of_predict_in_place(theta0, theta1, x, y):
    residual = predict_in_place(theta0, theta1, x) - y
    return np.mean(residual), np.mean(residual * x)


@mistake("in-place", of="cost_gradient")
def gradient_with_x_overwritten(theta0, theta1, x, y):
    residual = residuals(theta0, theta1, x, y)
    first = np.mean(residual)
    x *= residual
    return first, np.mean(x)
