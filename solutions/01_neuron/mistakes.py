"""Known wrong versions of 01. Where two answer alike, the first is named."""

import math

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


def right_sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1 + small)


def one_sigmoid(v):
    """Of one number, at any size."""
    small = math.exp(-abs(v))
    return (1.0 if v >= 0 else small) / (1 + small)


def one_sigmoid_by_cases(v):
    if v >= 0:
        return 1 / (1 + math.exp(-v))
    return math.exp(v) / (1 + math.exp(v))


@mistake(
    "derivative-of-output",
    of="sigmoid_derivative",
    why=N_(
        "Your code puts `z` where the output of `sigmoid` belongs. In `s * (1 - s)` the letter `s` "
        "stands for `sigmoid(z)`, and this function is given `z`. The right derivative lies "
        "between `0` and `0.25`; a large or a negative one throws the weights far, or turns the "
        "step around."
    ),
    ask=N_("Which line of `sigmoid_derivative` computes `sigmoid(z)`?"),
)
def derivative_at_z(z):
    return z * (1 - z)


@explained(
    "derivative-half-of-output",
    of="sigmoid_derivative",
    why=N_(
        "In one of the two factors stands `z` where `sigmoid(z)` belongs. In `s * (1 - s)` both "
        "letters stand for the output of `sigmoid`. The right derivative lies between `0` and "
        "`0.25`; yours can be large or negative."
    ),
    ask=N_("What do the two factors of your `sigmoid_derivative` hold: `z`, or `sigmoid(z)`?"),
)
def derivative_with_z_in_second_factor(z):
    return right_sigmoid(z) * (1 - z)


@explained("derivative-half-of-output", of="sigmoid_derivative")
def derivative_with_z_in_first_factor(z):
    return z * (1 - right_sigmoid(z))


@mistake(
    "relu-leaks",
    of="relu",
    why=N_(
        "For negative `z` your function doesn't stay at `0`. Activations that let something "
        "through there, such as the leaky `ReLU`, are in use as well, but they are others: the "
        "lecture's `ReLU` is `0` for every negative `z`, and so is its derivative."
    ),
    ask=N_("What does your function give for a `z` of `-1`?"),
)
def relu_leaking_a_hundredth(z):
    return np.where(z > 0, z, 0.01 * z)


@mistake("relu-leaks", of="relu")
def relu_leaking_a_tenth(z):
    return np.where(z > 0, z, 0.1 * z)


@mistake("relu-leaks", of="relu")
def relu_leaking_a_fifth(z):
    return np.where(z > 0, z, 0.2 * z)


@mistake("relu-leaks", of="relu")
def relu_leaking_three_tenths(z):
    return np.where(z > 0, z, 0.3 * z)


@mistake("relu-leaks", of="relu")
def relu_with_exponential(z):
    return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))


@mistake("relu-leaks", of="relu_derivative")
def relu_derivative_leaking_a_hundredth(z):
    return np.where(z > 0, 1, 0.01)


@mistake("relu-leaks", of="relu_derivative")
def relu_derivative_leaking_a_tenth(z):
    return np.where(z > 0, 1, 0.1)


@mistake("relu-leaks", of="relu_derivative")
def relu_derivative_leaking_a_fifth(z):
    return np.where(z > 0, 1, 0.2)


@mistake("relu-leaks", of="relu_derivative")
def relu_derivative_leaking_three_tenths(z):
    return np.where(z > 0, 1, 0.3)


@mistake("relu-leaks", of="relu_derivative")
def relu_derivative_with_exponential(z):
    return np.where(z > 0, 1, np.exp(np.minimum(z, 0)))


@mistake(
    "relu-derivative-is-relu",
    of="relu_derivative",
    why=N_(
        "Your derivative gives the values of `relu` itself. A derivative says how steep the "
        "function is: above zero `relu` rises by `1` for each `1` of `z`, however large `z` is. "
        "With the values of `relu` instead, large outputs get far too large a step."
    ),
    ask=N_("How steep is `relu` at `z = 2`, and how steep at `z = 20`?"),
)
def relu_again(z):
    return np.maximum(z, 0)


@mistake("relu-derivative-is-relu", of="relu_derivative")
def relu_leaking_a_hundredth_again(z):
    return np.where(z > 0, z, 0.01 * z)


@mistake("relu-derivative-is-relu", of="relu_derivative")
def relu_leaking_a_tenth_again(z):
    return np.where(z > 0, z, 0.1 * z)


@mistake(
    "sigmoid-overflow",
    of="sigmoid",
    why=N_(
        "At a `z` of `1000` or `-1000` the exponential in your `sigmoid` exceeds the largest "
        "float: `NumPy` warns, `math.exp` stops with `OverflowError`, and infinity divided by "
        "infinity is not a number. The other values may all be right. The exponential of `-abs(z)` "
        "never overflows, and both halves of `sigmoid` can be written with it."
    ),
    ask=N_("For which sign of `z` is the exponent in your `sigmoid` positive?"),
)
def sigmoid_with_overflow(z):
    return 1 / (1 + np.exp(-z))


@mistake("sigmoid-overflow", of="sigmoid")
def sigmoid_as_infinite_fraction(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake("sigmoid-overflow", of="sigmoid")
def sigmoid_choosing_too_late(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


@mistake("sigmoid-overflow", of="sigmoid")
def sigmoid_with_overflow_in_python(z):
    return np.vectorize(lambda v: 1 / (1 + math.exp(-v)))(z)


@mistake(
    "missing-bias",
    of="neuron",
    why=N_(
        "Your code leaves out the bias `b`. The weighted sum alone is `0` wherever all inputs are "
        "`0`; the bias moves the whole line up or down. Without it a neuron cannot learn even a "
        "constant."
    ),
    ask=N_("Where does `neuron` use its argument `b`?"),
)
def weighted_sum(x, w, b):
    return x @ w


@mistake(
    "scalar-only",
    of="sigmoid",
    why=N_(
        "Your function is right for one number, but `z` is an array here. `math.exp`, `int` and "
        "`float` take a single number, and `if z > 0` or `max(0, z)` needs one answer for all "
        "elements at once, so Python stops. A layer has many values for many samples, and the "
        "functions of `NumPy` work on all of them in one call."
    ),
    ask=N_("Which functions of `NumPy` do the same for every element of an array?"),
)
def sigmoid_of_one_number(z):
    return one_sigmoid(z)


@mistake("scalar-only", of="sigmoid")
def sigmoid_of_one_number_by_cases(z):
    return one_sigmoid_by_cases(z)


@mistake("scalar-only", of="sigmoid_derivative")
def sigmoid_derivative_of_one_number(z):
    s = one_sigmoid(z)
    return s * (1 - s)


@mistake("scalar-only", of="sigmoid_derivative")
def sigmoid_derivative_of_one_number_by_cases(z):
    s = one_sigmoid_by_cases(z)
    return s * (1 - s)


@mistake("scalar-only", of="linear")
def one_float(z):
    return float(z)


@mistake("scalar-only", of="relu")
def relu_of_one_number(z):
    return max(0, z)


@mistake("scalar-only", of="relu")
def relu_of_one_float(z):
    return max(0.0, float(z))


@mistake("scalar-only", of="relu_derivative")
def relu_derivative_of_one_number(z):
    return 1 if z > 0 else 0


@mistake("scalar-only", of="relu_derivative")
def relu_derivative_of_one_bool(z):
    return int(z > 0)


@mistake(
    "linear-derivative-scalar",
    of="linear_derivative",
    why=N_(
        "Your function gives a single `1`. The number is right, but a derivative of this exercise "
        "has a value for each element of `z`, so it has the shape of `z`. Backpropagation "
        "multiplies it element by element with an array of that shape."
    ),
    ask=N_("Which function of `NumPy` makes an array of ones in the shape of another?"),
)
def one(z):
    return 1


@mistake("linear-derivative-scalar", of="linear_derivative")
def one_in_a_row(z):
    return np.ones(1)


@explained(
    "derivative-is-function",
    of="sigmoid_derivative",
    why=N_(
        "Your derivative gives the values of the function itself. A derivative says how steep the "
        "function is: `linear` is equally steep everywhere, and `sigmoid` is steepest at `z = 0` "
        "and flat far from it. Training needs this steepness to know how far a weight moves the "
        "output."
    ),
    ask=N_("How steep is the function at `z = 0`, and how steep at `z = 10`?"),
)
def sigmoid_again(z):
    return right_sigmoid(z)


@explained("derivative-is-function", of="linear_derivative")
def linear_again(z):
    return z


@explained(
    "wrong-exponent",
    of="sigmoid",
    why=N_(
        "Your exponent has the wrong sign, and the curve falls where it should rise: your function "
        "gives `sigmoid(-z)`. The formula has `-z` in its exponent. With the sign reversed, a "
        "large `z` means a small probability, and every step of training goes the wrong way."
    ),
    ask=N_("Should `sigmoid(2)` be above `0.5` or below, and where does your curve go?"),
)
def sigmoid_falling(z):
    return right_sigmoid(-z)


@explained(
    "missing-brackets",
    of="sigmoid",
    why=N_(
        "In your formula `1 / 1` is divided first and the exponential is added to it: `1 / 1 + "
        "np.exp(-z)` has no brackets around its denominator. So values above `1` come out, while "
        "`sigmoid` lies between `0` and `1` and can be read as a probability."
    ),
    ask=N_("What does Python compute first in `1 / 1 + 2`, and what in `1 / (1 + 2)`?"),
)
def sigmoid_without_brackets(z):
    return 1 / 1 + np.exp(-z)


@explained("missing-brackets", of="sigmoid_derivative")
def derivative_without_brackets(z):
    s = 1 / 1 + np.exp(-z)
    return s * (1 - s)


@explained(
    "missing-sum",
    of="neuron",
    why=N_(
        "Your code multiplies inputs and weights but does not sum the products: it has a number "
        "for each input of each sample. A neuron adds up the products of a sample, and gives one "
        "number for it. In `x @ w` the multiplication and the sum are one step."
    ),
    ask=N_("For `x` of shape `(N, D)`, along which axis does `neuron` sum?"),
)
def products(x, w, b):
    return x * w + b


@explained(
    "wrong-axis",
    of="neuron",
    why=N_(
        "Your sum runs over the samples, or over everything at once; where the shapes do not fit, "
        "`NumPy` stops. A neuron sums over the inputs of one sample, along a row of `x`, and each "
        "sample has its own result. Mixed together, one sample would change the prediction of "
        "another."
    ),
    ask=N_("For `x` of shape `(N, D)`, along which axis does `neuron` sum?"),
)
def sum_over_samples(x, w, b):
    return w @ x + b


@explained("wrong-axis", of="neuron")
def sum_of_products_over_samples(x, w, b):
    return np.sum(x * w, axis=0) + b


@explained("wrong-axis", of="neuron")
def sum_over_everything(x, w, b):
    return np.sum(x * w) + b


@explained(
    "bias-in-sum",
    of="neuron",
    why=N_(
        "Your code adds the bias to each product before the sum, so that it counts once for each "
        "input. The formula adds it once, after the sum. Counted `D` times, the same bias would "
        "mean something else in every layer."
    ),
    ask=N_("How often does `b` enter the result of a sample with three inputs?"),
)
def sum_with_biases(x, w, b):
    return np.sum(x * w + b, axis=1)


@explained(
    "activation-applied",
    of="neuron",
    why=N_(
        "Your `neuron` applies an activation to its result. Here it gives `z` itself, the weighted "
        "sum plus the bias; the activation is the next step and has a function of its own. So the "
        "same neuron can be used with any of the three."
    ),
    ask=N_("What is left of `neuron` when the activation is taken away?"),
)
def neuron_with_sigmoid(x, w, b):
    return right_sigmoid(x @ w + b)


@explained("activation-applied", of="neuron")
def neuron_with_relu(x, w, b):
    return np.maximum(x @ w + b, 0)


@explained(
    "one-axis-only",
    of="sigmoid",
    why=N_(
        "Your function is right for arrays with one axis, but not for shape `(m, n)`. A loop over "
        "such an array gives its rows, not its numbers, and `len` counts only the rows. Layers "
        "hand on an array with a row for each sample, so an activation must take any shape."
    ),
    ask=N_("Which form of your function needs neither a loop nor `len`?"),
)
def sigmoid_in_a_loop(z):
    return [one_sigmoid(v) for v in z]


@explained("one-axis-only", of="sigmoid")
def sigmoid_in_a_loop_by_cases(z):
    return [one_sigmoid_by_cases(v) for v in z]


@explained("one-axis-only", of="sigmoid_derivative")
def sigmoid_derivative_in_a_loop(z):
    return [one_sigmoid(v) * (1 - one_sigmoid(v)) for v in z]


@explained("one-axis-only", of="sigmoid_derivative")
def sigmoid_derivative_in_a_loop_by_cases(z):
    return [one_sigmoid_by_cases(v) * (1 - one_sigmoid_by_cases(v)) for v in z]


@explained("one-axis-only", of="relu")
def relu_in_a_loop(z):
    return [max(0, v) for v in z]


@explained("one-axis-only", of="relu_derivative")
def relu_derivative_in_a_loop(z):
    return [1 if v > 0 else 0 for v in z]


@explained("one-axis-only", of="relu_derivative")
def relu_derivative_of_bools_in_a_loop(z):
    return [int(v > 0) for v in z]


@explained("one-axis-only", of="linear")
def floats_in_a_loop(z):
    return [float(v) for v in z]


@explained("one-axis-only", of="linear_derivative")
def ones_in_one_row(z):
    return np.ones(len(z))


@mistake(
    "in-place",
    of="relu",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `z[z < 0] = 0` "
        "writes into the array itself; after `z = z.copy()` the same line changes only the copy. "
        "The values may be right this time, but whoever uses the array next finds other numbers "
        "in it."
    ),
    ask=N_("Which line assigns to elements of an argument, or uses `-=`, `*=` or `out=`?"),
)
def relu_in_place(z):
    z[z < 0] = 0
    return z


@mistake("in-place", of="relu_derivative")
def relu_derivative_in_place(z):
    z[z <= 0] = 0
    z[z > 0] = 1
    return z


@mistake("in-place", of="sigmoid")
def sigmoid_in_place(z):
    z[...] = right_sigmoid(z)
    return z


@mistake("in-place", of="sigmoid_derivative")
def sigmoid_derivative_in_place(z):
    z[...] = right_sigmoid(z)
    return z * (1 - z)


@mistake("in-place", of="linear_derivative")
def linear_derivative_in_place(z):
    z[...] = 1
    return z


@mistake("in-place", of="neuron")
def neuron_in_place(x, w, b):
    x *= w
    return np.sum(x, axis=1) + b
