"""Known wrong versions of 04. Where two answer alike, the first is named."""

import math

import numpy as np

from grader.course import mistake
from grader.model import N_


def cross_entropy(y, p):
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def slope(y, p):
    return (p - y) / (p * (1 - p)) / len(y)


def clip(p, eps=1e-12):
    return np.clip(p, eps, 1 - eps)


def clipped_apart(p, eps):
    """The probabilities of both classes, each clipped by itself."""
    return np.clip(p, eps, 1 - eps), np.clip(1 - p, eps, 1 - eps)


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1 + small)


@mistake(
    "missing-clip",
    of="binary_cross_entropy",
    why=N_(
        "Your code does not clip `y_hat` into `[eps, 1 - eps]`, or not at both ends. A prediction "
        "of exactly `0` or `1` then puts a zero inside a logarithm or a denominator, and the "
        "result is infinite or not a number. One such sample is enough to spoil all weights."
    ),
    ask=N_("Which line brings `y_hat` into `[eps, 1 - eps]` before its first use?"),
)
def loss_without_clip(y, y_hat, eps=1e-12):
    return cross_entropy(y, y_hat)


@mistake("missing-clip", of="binary_cross_entropy")
def loss_without_clip_in_python(y, y_hat, eps=1e-12):
    terms = [a * math.log(b) + (1 - a) * math.log(1 - b) for a, b in zip(y, y_hat, strict=True)]
    return -sum(terms) / len(terms)


@mistake("missing-clip", of="binary_cross_entropy_gradient")
def gradient_without_clip(y, y_hat, eps=1e-12):
    return slope(y, y_hat)


@mistake("missing-clip", of="binary_cross_entropy_gradient")
def gradient_without_clip_in_python(y, y_hat, eps=1e-12):
    pairs = zip(y.tolist(), y_hat.tolist(), strict=True)
    return [(b - a) / (b * (1 - b)) / len(y) for a, b in pairs]


@mistake(
    "missing-minus",
    of="binary_cross_entropy",
    why=N_(
        "Your value has the opposite sign: the minus before the mean is missing. The logarithm of "
        "a probability is never positive, so the loss comes out negative, and training that makes "
        "it smaller makes the predictions worse."
    ),
    ask=N_("Which sign does the logarithm of a number below `1` have?"),
)
def mean_logarithm(y, y_hat, eps=1e-12):
    return -cross_entropy(y, clip(y_hat, eps))


@mistake("missing-minus", of="binary_cross_entropy")
def mean_logarithm_without_eps(y, y_hat):
    return -cross_entropy(y, clip(y_hat))


@mistake(
    "missing-mean",
    of="binary_cross_entropy",
    why=N_(
        "Your value is the sum over the samples. The lecture divides this sum by their number "
        "`N`. Without the division the loss grows with the size of the batch, and batches of "
        "different sizes cannot be compared."
    ),
    ask=N_("Which line divides by the number of samples, `len(y)`?"),
)
def sum_of_terms(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) * len(y)


@mistake("missing-mean", of="binary_cross_entropy")
def sum_of_terms_without_eps(y, y_hat):
    return cross_entropy(y, clip(y_hat)) * len(y)


@mistake(
    "log-base-2",
    of="binary_cross_entropy",
    why=N_(
        "Your code takes logarithms to base `2`: the loss in bits, larger than the expected one by "
        "the factor `1 / np.log(2)`. The lecture's `log` is the natural logarithm. Only its "
        "derivative is `1 / y_hat`, without another factor in every training step."
    ),
    ask=N_("Which function of `NumPy` is the natural logarithm?"),
)
def loss_in_bits(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) / np.log(2)


@mistake("log-base-2", of="binary_cross_entropy")
def loss_in_bits_without_eps(y, y_hat):
    return cross_entropy(y, clip(y_hat)) / np.log(2)


@mistake("log-base-2", of="binary_cross_entropy_gradient")
def gradient_in_bits(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) / np.log(2)


@mistake("log-base-2", of="sigmoid_cross_entropy_gradient")
def logit_gradient_in_bits(y, z):
    return (sigmoid(z) - y) / len(y) / np.log(2)


@mistake(
    "log-base-10",
    of="binary_cross_entropy",
    why=N_(
        "Your code takes logarithms to base `10`, and the loss is smaller than the expected one by "
        "the factor `1 / np.log(10)`. The lecture's `log` is the natural logarithm. Only its "
        "derivative is `1 / y_hat`, without another factor in every training step."
    ),
    ask=N_("Which function of `NumPy` is the natural logarithm?"),
)
def loss_in_digits(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) / np.log(10)


@mistake("log-base-10", of="binary_cross_entropy")
def loss_in_digits_without_eps(y, y_hat):
    return cross_entropy(y, clip(y_hat)) / np.log(10)


@mistake("log-base-10", of="binary_cross_entropy_gradient")
def gradient_in_digits(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) / np.log(10)


@mistake("log-base-10", of="sigmoid_cross_entropy_gradient")
def logit_gradient_in_digits(y, z):
    return (sigmoid(z) - y) / len(y) / np.log(10)


@mistake(
    "missing-second-term",
    of="binary_cross_entropy",
    why=N_(
        "Your code has only the term with `y`. The lecture's sum has a second one, with `1 - y` "
        "and `1 - y_hat`, for the samples where `y` is `0`. Without it these samples cost nothing, "
        "and a network that always answers `1` has no loss at all."
    ),
    ask=N_("What does a sample with `y = 0` add to your result?"),
)
def first_term(y, y_hat, eps=1e-12):
    return -np.mean(y * np.log(clip(y_hat, eps)))


@mistake("missing-second-term", of="binary_cross_entropy")
def first_term_ignoring_eps(y, y_hat, eps=1e-12):
    return -np.mean(y * np.log(clip(y_hat)))


@mistake("missing-second-term", of="binary_cross_entropy")
def first_term_without_eps(y, y_hat):
    return -np.mean(y * np.log(clip(y_hat)))


@mistake("missing-second-term", of="binary_cross_entropy_gradient")
def gradient_of_first_term(y, y_hat, eps=1e-12):
    return -y / clip(y_hat, eps) / len(y)


@mistake("missing-second-term", of="binary_cross_entropy_gradient")
def gradient_of_first_term_ignoring_eps(y, y_hat, eps=1e-12):
    return -y / clip(y_hat) / len(y)


@mistake("missing-second-term", of="binary_cross_entropy_gradient")
def gradient_of_first_term_without_eps(y, y_hat):
    return -y / clip(y_hat) / len(y)


@mistake(
    "wrong-sign",
    of="binary_cross_entropy_gradient",
    why=N_(
        "Every sign is reversed. The derivative starts from prediction minus actual value: where "
        "the prediction is too high, the loss grows with it. A step against this gradient would "
        "go uphill, away from the actual values."
    ),
    ask=N_("In which order does your function subtract, and in which should it?"),
)
def gradient_reversed(y, y_hat, eps=1e-12):
    return -slope(y, clip(y_hat, eps))


@mistake("wrong-sign", of="binary_cross_entropy_gradient")
def gradient_reversed_and_clipped_apart(y, y_hat, eps=1e-12):
    p, q = clipped_apart(y_hat, eps)
    return (y / p - (1 - y) / q) / len(y)


@mistake("wrong-sign", of="binary_cross_entropy_gradient")
def gradient_reversed_without_eps(y, y_hat):
    return -slope(y, clip(y_hat))


@mistake("wrong-sign", of="sigmoid_cross_entropy_gradient")
def logit_gradient_reversed(y, z):
    return (y - sigmoid(z)) / len(y)


@mistake(
    "gradient-missing-mean",
    of="binary_cross_entropy_gradient",
    why=N_(
        "The gradient lacks the `1/N` of the mean. The loss divides by the number of samples, and "
        "a constant factor stays when a derivative is taken. Without it the steps grow with the "
        "size of the batch."
    ),
    ask=N_("Which line of the gradient divides by the number of samples, `len(y)`?"),
)
def gradient_of_the_sum(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) * len(y)


@mistake("gradient-missing-mean", of="binary_cross_entropy_gradient")
def gradient_of_the_sum_clipped_apart(y, y_hat, eps=1e-12):
    p, q = clipped_apart(y_hat, eps)
    return (1 - y) / q - y / p


@mistake("gradient-missing-mean", of="binary_cross_entropy_gradient")
def gradient_of_the_sum_without_eps(y, y_hat):
    return slope(y, clip(y_hat)) * len(y)


@mistake("gradient-missing-mean", of="sigmoid_cross_entropy_gradient")
def logit_gradient_of_the_sum(y, z):
    return sigmoid(z) - y


@mistake(
    "gradient-of-logits",
    of="binary_cross_entropy_gradient",
    why=N_(
        "Your code gives prediction minus actual value: the derivative with respect to `z`, before "
        "`sigmoid`. Here the derivative with respect to `y_hat` is asked, and it has `y_hat * (1 "
        "- y_hat)` in its denominator. Backpropagation multiplies by the derivative of `sigmoid` "
        "next; with your value that would be done twice."
    ),
    ask=N_("What is the derivative of `np.log(y_hat)` with respect to `y_hat`?"),
)
def logit_gradient_instead(y, y_hat, eps=1e-12):
    return (clip(y_hat, eps) - y) / len(y)


@mistake("gradient-of-logits", of="binary_cross_entropy_gradient")
def logit_gradient_instead_unclipped(y, y_hat, eps=1e-12):
    return (y_hat - y) / len(y)


@mistake("gradient-of-logits", of="binary_cross_entropy_gradient")
def logit_gradient_instead_without_eps(y, y_hat):
    return (y_hat - y) / len(y)


@mistake(
    "extra-sigmoid",
    of="binary_cross_entropy",
    why=N_(
        "Your code applies `sigmoid` once more, to a value that is a probability already. Its "
        "result lies between `0.5` and `0.74` whatever the network says, so even a perfect "
        "prediction keeps a large loss, and no class can ever be told with certainty."
    ),
    ask=N_("Which value is a probability already, and which is still the `z` before `sigmoid`?"),
)
def loss_of_sigmoid(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(sigmoid(y_hat), eps))


@mistake("extra-sigmoid", of="binary_cross_entropy")
def loss_of_sigmoid_of_clipped(y, y_hat, eps=1e-12):
    return cross_entropy(y, sigmoid(clip(y_hat, eps)))


@mistake("extra-sigmoid", of="binary_cross_entropy")
def loss_of_sigmoid_without_eps(y, y_hat):
    return cross_entropy(y, sigmoid(y_hat))


@mistake("extra-sigmoid", of="binary_cross_entropy_gradient")
def gradient_at_sigmoid(y, y_hat, eps=1e-12):
    return slope(y, clip(sigmoid(y_hat), eps))


@mistake("extra-sigmoid", of="binary_cross_entropy_gradient")
def gradient_at_sigmoid_of_clipped(y, y_hat, eps=1e-12):
    return slope(y, sigmoid(clip(y_hat, eps)))


@mistake("extra-sigmoid", of="binary_cross_entropy_gradient")
def gradient_by_the_argument_of_sigmoid(y, y_hat, eps=1e-12):
    return (sigmoid(y_hat) - y) / len(y)


@mistake("extra-sigmoid", of="binary_cross_entropy_gradient")
def gradient_by_the_clipped_argument_of_sigmoid(y, y_hat, eps=1e-12):
    return (sigmoid(clip(y_hat, eps)) - y) / len(y)


@mistake("extra-sigmoid", of="binary_cross_entropy_gradient")
def gradient_at_sigmoid_without_eps(y, y_hat):
    return slope(y, sigmoid(y_hat))


@mistake("extra-sigmoid", of="sigmoid_cross_entropy_gradient")
def logit_gradient_at_sigmoid_of_sigmoid(y, z):
    return (sigmoid(sigmoid(z)) - y) / len(y)


@mistake(
    "forgets-sigmoid",
    of="sigmoid_cross_entropy_gradient",
    why=N_(
        "Your code uses `z` as if it were the probability. It is the output before the activation "
        "and may be any real number; `sigmoid(z)` is the probability. Without `sigmoid` this "
        "gradient grows with `z`, while the right one is never larger than `1/N`."
    ),
    ask=N_("Which line of `sigmoid_cross_entropy_gradient` makes a probability of `z`?"),
)
def logit_gradient_at_z(y, z):
    return (z - y) / len(y)


@mistake("forgets-sigmoid", of="sigmoid_cross_entropy_gradient")
def logit_gradient_at_clipped_z(y, z):
    return (clip(z) - y) / len(y)


@mistake("forgets-sigmoid", of="sigmoid_cross_entropy_gradient")
def gradient_at_z(y, z):
    return slope(y, z)


@mistake("forgets-sigmoid", of="sigmoid_cross_entropy_gradient")
def gradient_at_clipped_z(y, z):
    return slope(y, clip(z))


@mistake("forgets-sigmoid", of="sigmoid_cross_entropy_gradient")
def gradient_at_z_in_python(y, z):
    return [(b - a) / (b * (1 - b)) / len(y) for a, b in zip(y.tolist(), z.tolist(), strict=True)]


@mistake(
    "sigmoid-overflow",
    of="sigmoid_cross_entropy_gradient",
    why=N_(
        "At a `z` of `1000` or `-1000` the exponential in your `sigmoid` exceeds the largest "
        "float: `NumPy` warns, `math.exp` stops with `OverflowError`, and infinity divided by "
        "infinity is not a number. The other values may all be right. The exponential of `-abs(z)` "
        "never overflows, and both halves of `sigmoid` can be written with it."
    ),
    ask=N_("For which sign of `z` is the exponent in your `sigmoid` positive?"),
)
def logit_gradient_with_overflow(y, z):
    return (1 / (1 + np.exp(-z)) - y) / len(y)


@mistake("sigmoid-overflow", of="sigmoid_cross_entropy_gradient")
def logit_gradient_with_infinite_fraction(y, z):
    return (np.exp(z) / (1 + np.exp(z)) - y) / len(y)


@mistake("sigmoid-overflow", of="sigmoid_cross_entropy_gradient")
def logit_gradient_with_overflow_in_python(y, z):
    return [(1 / (1 + math.exp(-b)) - a) / len(y) for a, b in zip(y, z, strict=True)]


@mistake(
    "eps-ignored",
    of="binary_cross_entropy",
    why=N_(
        "The result stays the same whatever `eps` is passed: your code clips at a fixed value, or "
        "does not take `eps` at all. The clip is at `eps` and `1 - eps`. Arithmetic "
        "in `float32`, say, needs a larger `eps` than the usual one, and it must take effect."
    ),
    ask=N_("Where does your function use the argument `eps`?"),
)
def loss_clipped_at_default(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat))


@mistake("eps-ignored", of="binary_cross_entropy")
def loss_without_eps(y, y_hat):
    return cross_entropy(y, clip(y_hat))


@mistake("eps-ignored", of="binary_cross_entropy")
def loss_clipped_at_1e_15(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-15))


@mistake("eps-ignored", of="binary_cross_entropy")
def loss_clipped_apart_at_1e_15(y, y_hat, eps=1e-12):
    p, q = clipped_apart(y_hat, 1e-15)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(q))


@mistake("eps-ignored", of="binary_cross_entropy")
def loss_clipped_at_1e_10(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-10))


@mistake("eps-ignored", of="binary_cross_entropy")
def loss_clipped_at_1e_9(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-9))


@mistake("eps-ignored", of="binary_cross_entropy")
def loss_clipped_at_1e_8(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-8))


@mistake("eps-ignored", of="binary_cross_entropy")
def loss_clipped_at_1e_7(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-7))


@mistake("eps-ignored", of="binary_cross_entropy_gradient")
def gradient_clipped_at_default(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat))


@mistake("eps-ignored", of="binary_cross_entropy_gradient")
def gradient_without_eps(y, y_hat):
    return slope(y, clip(y_hat))


@mistake("eps-ignored", of="binary_cross_entropy_gradient")
def gradient_clipped_apart_at_default(y, y_hat, eps=1e-12):
    p, q = clipped_apart(y_hat, 1e-12)
    return ((1 - y) / q - y / p) / len(y)


@mistake("eps-ignored", of="binary_cross_entropy_gradient")
def gradient_clipped_at_1e_15(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-15))


@mistake("eps-ignored", of="binary_cross_entropy_gradient")
def gradient_clipped_at_1e_10(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-10))


@mistake("eps-ignored", of="binary_cross_entropy_gradient")
def gradient_clipped_at_1e_9(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-9))


@mistake("eps-ignored", of="binary_cross_entropy_gradient")
def gradient_clipped_at_1e_8(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-8))


@mistake("eps-ignored", of="binary_cross_entropy_gradient")
def gradient_clipped_at_1e_7(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-7))


@mistake(
    "eps-added",
    of="binary_cross_entropy",
    why=N_(
        "Your code adds `eps` where the exercise clips. Adding moves every value a little; "
        "clipping moves only predictions outside `[eps, 1 - eps]`. With a tiny `eps` the two can "
        "hardly be told apart, and many programs add it; with `0.1` the difference shows."
    ),
    ask=N_("Which function of `NumPy` moves only the values outside `[eps, 1 - eps]`?"),
)
def loss_with_eps_in_logarithms(y, y_hat, eps=1e-12):
    return -np.mean(y * np.log(y_hat + eps) + (1 - y) * np.log(1 - y_hat + eps))


@mistake("eps-added", of="binary_cross_entropy")
def loss_of_moved_prediction(y, y_hat, eps=1e-12):
    return cross_entropy(y, y_hat + eps)


@mistake("eps-added", of="binary_cross_entropy_gradient")
def gradient_with_eps_in_fractions(y, y_hat, eps=1e-12):
    return ((1 - y) / (1 - y_hat + eps) - y / (y_hat + eps)) / len(y)


@mistake("eps-added", of="binary_cross_entropy_gradient")
def gradient_with_eps_in_denominator(y, y_hat, eps=1e-12):
    return (y_hat - y) / (y_hat * (1 - y_hat) + eps) / len(y)


@mistake("eps-added", of="binary_cross_entropy_gradient")
def gradient_with_eps_in_both_factors(y, y_hat, eps=1e-12):
    return (y_hat - y) / ((y_hat + eps) * (1 - y_hat + eps)) / len(y)


@mistake("eps-added", of="binary_cross_entropy_gradient")
def gradient_at_moved_prediction(y, y_hat, eps=1e-12):
    return slope(y, y_hat + eps)


@mistake(
    "in-place",
    of="binary_cross_entropy",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `y_hat[y_hat < "
        "eps] = eps` or `y_hat -= y` writes into the array itself; `p = np.clip(y_hat, eps, 1 - "
        "eps)` makes a new one. The values may be right this time, but whoever uses the array next "
        "finds other numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def clipping_in_place(y, y_hat, eps=1e-12):
    np.clip(y_hat, eps, 1 - eps, out=y_hat)
    return cross_entropy(y, y_hat)


@mistake("in-place", of="binary_cross_entropy_gradient")
def gradient_in_place(y, y_hat, eps=1e-12):
    p = clip(y_hat, eps)
    y -= p
    return -y / (p * (1 - p)) / len(y)


@mistake("in-place", of="sigmoid_cross_entropy_gradient")
def logit_gradient_in_place(y, z):
    y -= sigmoid(z)
    return -y / len(y)
