"""Known wrong versions of 05. Where two answer alike, the first is named."""

import math

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


def cross_entropy(y, p):
    return -np.sum(y * np.log(p)) / len(y)


def slope(y, p):
    return -y / p / len(y)


def clip(p, eps=1e-12):
    return np.clip(p, eps, 1 - eps)


def normalised(powers, axis=1):
    return powers / np.sum(powers, axis=axis, keepdims=True)


def right_softmax(z):
    return normalised(np.exp(z - np.max(z, axis=1, keepdims=True)))


def logit_slope(y, s):
    return (s - y) / len(y)


@mistake(
    "softmax-wrong-axis",
    of="softmax",
    why=N_(
        "Your code does not divide each row by the sum of that row: it sums down the columns, or "
        "the sums have lost their place beside the rows because `keepdims=True` is missing. Each "
        "row is one sample, and its probabilities must sum to one. Down a column, other samples "
        "would decide what this one is."
    ),
    ask=N_("Which shape do your sums have, and what do the rows of your result sum to?"),
)
def softmax_of_columns(z):
    return normalised(np.exp(z - np.max(z, axis=0)), axis=0)


@mistake("softmax-wrong-axis", of="softmax")
def softmax_of_columns_with_overflow(z):
    return normalised(np.exp(z), axis=0)


@mistake("softmax-wrong-axis", of="softmax")
def softmax_with_largest_of_columns(z):
    return normalised(np.exp(z - np.max(z, axis=0)))


@mistake("softmax-wrong-axis", of="softmax")
def softmax_with_sums_of_columns(z):
    return normalised(np.exp(z - np.max(z, axis=1, keepdims=True)), axis=0)


@mistake("softmax-wrong-axis", of="softmax")
def softmax_of_columns_less_one_number(z):
    return normalised(np.exp(z - np.max(z)), axis=0)


@mistake("softmax-wrong-axis", of="softmax")
def softmax_with_flat_sums(z):
    powers = np.exp(z - np.max(z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1)


@mistake("softmax-wrong-axis", of="softmax")
def softmax_with_flat_sums_and_overflow(z):
    powers = np.exp(z)
    return powers / np.sum(powers, axis=1)


@mistake("softmax-wrong-axis", of="softmax")
def softmax_with_flat_sums_less_one_number(z):
    powers = np.exp(z - np.max(z))
    return powers / np.sum(powers, axis=1)


@mistake("softmax-wrong-axis", of="softmax")
def softmax_with_flat_maxima(z):
    return normalised(np.exp(z - np.max(z, axis=1)))


@mistake("softmax-wrong-axis", of="softmax")
def softmax_with_flat_maxima_and_sums(z):
    powers = np.exp(z - np.max(z, axis=1))
    return powers / np.sum(powers, axis=1)


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_of_columns(y, z):
    return logit_slope(y, softmax_of_columns(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_of_columns_with_overflow(y, z):
    return logit_slope(y, softmax_of_columns_with_overflow(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_largest_of_columns(y, z):
    return logit_slope(y, softmax_with_largest_of_columns(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_sums_of_columns(y, z):
    return logit_slope(y, softmax_with_sums_of_columns(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_of_columns_less_one_number(y, z):
    return logit_slope(y, softmax_of_columns_less_one_number(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_flat_sums(y, z):
    return logit_slope(y, softmax_with_flat_sums(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_flat_sums_and_overflow(y, z):
    return logit_slope(y, softmax_with_flat_sums_and_overflow(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_flat_sums_less_one_number(y, z):
    return logit_slope(y, softmax_with_flat_sums_less_one_number(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_flat_maxima(y, z):
    return logit_slope(y, softmax_with_flat_maxima(z))


@mistake("softmax-wrong-axis", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_flat_maxima_and_sums(y, z):
    return logit_slope(y, softmax_with_flat_maxima_and_sums(z))


@mistake(
    "softmax-over-everything",
    of="softmax",
    why=N_(
        "Your code divides by the sum of the whole array, so all rows together sum to one. Each "
        "row is a sample of its own and must sum to one by itself. Otherwise every sample makes "
        "the probabilities of the others smaller, and the loss grows with the size of the batch."
    ),
    ask=N_("What do the numbers of one row of your result sum to?"),
)
def softmax_of_everything(z):
    return normalised(np.exp(z - np.max(z)), axis=None)


@mistake("softmax-over-everything", of="softmax")
def softmax_of_everything_with_overflow(z):
    return normalised(np.exp(z), axis=None)


@mistake("softmax-over-everything", of="softmax")
def softmax_of_everything_with_maxima_of_rows(z):
    return normalised(np.exp(z - np.max(z, axis=1, keepdims=True)), axis=None)


@mistake("softmax-over-everything", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_of_everything(y, z):
    return logit_slope(y, softmax_of_everything(z))


@mistake("softmax-over-everything", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_of_everything_with_overflow(y, z):
    return logit_slope(y, softmax_of_everything_with_overflow(z))


@mistake("softmax-over-everything", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_of_everything_with_maxima_of_rows(y, z):
    return logit_slope(y, softmax_of_everything_with_maxima_of_rows(z))


@mistake(
    "softmax-overflow",
    of="softmax",
    why=N_(
        "At a `z` near `1000` or `-1000` your exponentials exceed the largest float, or all of a "
        "row become `0`: `NumPy` warns, `math.exp` stops with `OverflowError`, and the quotient is "
        "not a number or a wrong one. The other values may all be right. Take from each row the "
        "largest number of that row first: it leaves the quotients as they are, and no exponent is "
        "positive."
    ),
    ask=N_("What is the largest exponent in each row of your code, and is it `0` in every row?"),
)
def softmax_with_overflow(z):
    return normalised(np.exp(z))


@mistake("softmax-overflow", of="softmax")
def softmax_less_one_number(z):
    return normalised(np.exp(z - np.max(z)))


@mistake("softmax-overflow", of="softmax")
def softmax_less_mean(z):
    return normalised(np.exp(z - np.mean(z, axis=1, keepdims=True)))


@mistake("softmax-overflow", of="softmax")
def softmax_of_clipped_scores(z):
    return normalised(np.exp(np.clip(z, -500, 500)))


@mistake("softmax-overflow", of="softmax")
def softmax_of_scores_clipped_at_700(z):
    return normalised(np.exp(np.clip(z, -700, 700)))


@mistake("softmax-overflow", of="softmax")
def softmax_with_eps_below(z):
    powers = np.exp(z)
    return powers / (np.sum(powers, axis=1, keepdims=True) + 1e-12)


@mistake("softmax-overflow", of="softmax")
def softmax_without_nan(z):
    return np.nan_to_num(normalised(np.exp(z)))


@mistake("softmax-overflow", of="softmax")
def softmax_in_python(z):
    powers = [[math.exp(score) for score in row] for row in z.tolist()]
    return [[power / sum(row) for power in row] for row in powers]


@mistake("softmax-overflow", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_overflow(y, z):
    return logit_slope(y, softmax_with_overflow(z))


@mistake("softmax-overflow", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_less_one_number(y, z):
    return logit_slope(y, softmax_less_one_number(z))


@mistake("softmax-overflow", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_less_mean(y, z):
    return logit_slope(y, softmax_less_mean(z))


@mistake("softmax-overflow", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_of_clipped_scores(y, z):
    return logit_slope(y, softmax_of_clipped_scores(z))


@mistake("softmax-overflow", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_of_scores_clipped_at_700(y, z):
    return logit_slope(y, softmax_of_scores_clipped_at_700(z))


@mistake("softmax-overflow", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_with_eps_below(y, z):
    return logit_slope(y, softmax_with_eps_below(z))


@mistake("softmax-overflow", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_without_nan(y, z):
    return logit_slope(y, softmax_without_nan(z))


@mistake("softmax-overflow", of="softmax_cross_entropy_gradient")
def logit_gradient_with_softmax_in_python(y, z):
    return logit_slope(y, softmax_in_python(z))


@explained(
    "sigmoid-instead",
    of="softmax",
    why=N_(
        "Your code applies `sigmoid` to each number by itself. Its results lie between `0` and "
        "`1`, but those of a row do not sum to one: several classes could be certain at once. The "
        "function `softmax` compares the numbers of a row with each other."
    ),
    ask=N_("Where does the result for one class depend on the other classes of its row?"),
)
def sigmoid_of_each(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1 + small)


@explained("sigmoid-instead", of="softmax_cross_entropy_gradient")
def logit_gradient_of_sigmoid(y, z):
    return logit_slope(y, sigmoid_of_each(z))


@mistake(
    "divides-by-elements",
    of="categorical_cross_entropy",
    why=N_(
        "Your code divides by all `N * M` elements of the array, as `np.mean` does without an "
        "axis. The lecture's mean is over the `N` samples; the sum over the `M` classes is only a "
        "sum. With more classes your loss, and every training step with it, would become smaller."
    ),
    ask=N_("How many samples are there, and how many elements has the array?"),
)
def mean_over_elements(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) / y.shape[1]


@mistake("divides-by-elements", of="categorical_cross_entropy_gradient")
def gradient_over_elements(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) / y.shape[1]


@mistake("divides-by-elements", of="softmax_cross_entropy_gradient")
def logit_gradient_over_elements(y, z):
    return (right_softmax(z) - y) / y.size


@explained(
    "divides-by-classes",
    of="categorical_cross_entropy",
    why=N_(
        "Your code divides by the number of classes `M`, the columns. The lecture's mean is over "
        "the `N` samples, the rows; over the classes there is only a sum. Divided by `M`, the loss "
        "still grows with the size of the batch."
    ),
    ask=N_("Which of `len(y)` and `y.shape[1]` is the number of samples?"),
)
def sum_over_classes(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) * len(y) / y.shape[1]


@explained("divides-by-classes", of="categorical_cross_entropy_gradient")
def gradient_over_classes(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) * len(y) / y.shape[1]


@explained("divides-by-classes", of="softmax_cross_entropy_gradient")
def logit_gradient_over_classes(y, z):
    return (right_softmax(z) - y) / y.shape[1]


@mistake(
    "missing-mean",
    of="categorical_cross_entropy",
    why=N_(
        "Your value is the sum over the samples. The lecture divides this sum by their number `N`. "
        "Without the division the loss grows with the size of the batch, and batches of different "
        "sizes cannot be compared."
    ),
    ask=N_("Which line divides by the number of samples, `len(y)`?"),
)
def sum_of_terms(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) * len(y)


@mistake(
    "missing-minus",
    of="categorical_cross_entropy",
    why=N_(
        "Your value has the opposite sign: the minus before the mean is missing. The logarithm of "
        "a probability is never positive, so the loss comes out negative, and training that makes "
        "it smaller makes the predictions worse."
    ),
    ask=N_("Which sign does the logarithm of a number below `1` have?"),
)
def mean_logarithm(y, y_hat, eps=1e-12):
    return -cross_entropy(y, clip(y_hat, eps))


@mistake(
    "missing-clip",
    of="categorical_cross_entropy",
    why=N_(
        "Your code does not clip `y_hat` into `[eps, 1 - eps]`. Without the lower end a prediction "
        "of exactly `0` puts a zero inside a logarithm or a denominator: the result is infinite or "
        "not a number, and one such sample spoils all weights."
    ),
    ask=N_("Which line brings `y_hat` into `[eps, 1 - eps]` before its first use?"),
)
def loss_without_clip(y, y_hat, eps=1e-12):
    return cross_entropy(y, y_hat)


@mistake("missing-clip", of="categorical_cross_entropy")
def loss_of_chosen_elements_without_clip(y, y_hat, eps=1e-12):
    return cross_entropy(y[y > 0], y_hat[y > 0]) * np.sum(y > 0) / len(y)


@mistake("missing-clip", of="categorical_cross_entropy")
def loss_without_clip_in_python(y, y_hat, eps=1e-12):
    pairs = zip(y.ravel().tolist(), y_hat.ravel().tolist(), strict=True)
    return -sum(a * math.log(b) for a, b in pairs) / len(y)


@explained(
    "clip-at-one-end",
    of="categorical_cross_entropy",
    why=N_(
        "Your code clips `y_hat` at `eps` and not at `1 - eps`. The lower end keeps zeros out of "
        "the logarithm; the exercise asks for both ends, as in binary cross-entropy, and with a "
        "larger `eps` the upper one shows in the values."
    ),
    ask=N_("Which call brings `y_hat` into `[eps, 1 - eps]`, at both ends?"),
)
def loss_clipped_below(y, y_hat, eps=1e-12):
    return cross_entropy(y, np.maximum(y_hat, eps))


@mistake("missing-clip", of="categorical_cross_entropy")
def loss_clipped_above(y, y_hat, eps=1e-12):
    return cross_entropy(y, np.minimum(y_hat, 1 - eps))


@mistake("missing-clip", of="categorical_cross_entropy_gradient")
def gradient_without_clip(y, y_hat, eps=1e-12):
    return slope(y, y_hat)


@mistake("missing-clip", of="categorical_cross_entropy_gradient")
def gradient_of_chosen_elements_without_clip(y, y_hat, eps=1e-12):
    return np.where(y > 0, slope(y, y_hat), 0.0)


@mistake("missing-clip", of="categorical_cross_entropy_gradient")
def gradient_without_clip_in_python(y, y_hat, eps=1e-12):
    rows = zip(y.tolist(), y_hat.tolist(), strict=True)
    return [[-a / b / len(y) for a, b in zip(*row, strict=True)] for row in rows]


@explained("clip-at-one-end", of="categorical_cross_entropy_gradient")
def gradient_clipped_below(y, y_hat, eps=1e-12):
    return slope(y, np.maximum(y_hat, eps))


@mistake("missing-clip", of="categorical_cross_entropy_gradient")
def gradient_clipped_above(y, y_hat, eps=1e-12):
    return slope(y, np.minimum(y_hat, 1 - eps))


@mistake(
    "log-base-2",
    of="categorical_cross_entropy",
    why=N_(
        "Your code takes logarithms to base `2`: the loss in bits, larger than the expected one by "
        "the factor `1 / np.log(2)`. The lecture's `log` is the natural logarithm. Only its "
        "derivative is `1 / y_hat`, without another factor in every training step."
    ),
    ask=N_("Which function of `NumPy` is the natural logarithm?"),
)
def loss_in_bits(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) / np.log(2)


@mistake("log-base-2", of="categorical_cross_entropy_gradient")
def gradient_in_bits(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) / np.log(2)


@mistake("log-base-2", of="softmax_cross_entropy_gradient")
def logit_gradient_in_bits(y, z):
    return logit_slope(y, right_softmax(z)) / np.log(2)


@explained(
    "log-base-10",
    of="categorical_cross_entropy",
    why=N_(
        "Your code takes logarithms to base `10`, and the loss is smaller than the expected one by "
        "the factor `1 / np.log(10)`. The lecture's `log` is the natural logarithm. Only its "
        "derivative is `1 / y_hat`, without another factor in every training step."
    ),
    ask=N_("Which function of `NumPy` is the natural logarithm?"),
)
def loss_in_digits(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) / np.log(10)


@explained("log-base-10", of="categorical_cross_entropy_gradient")
def gradient_in_digits(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) / np.log(10)


@explained("log-base-10", of="softmax_cross_entropy_gradient")
def logit_gradient_in_digits(y, z):
    return logit_slope(y, right_softmax(z)) / np.log(10)


@mistake(
    "gradient-missing-mean",
    of="categorical_cross_entropy_gradient",
    why=N_(
        "The gradient lacks the `1/N` of the mean. The loss divides by the number of samples, and "
        "a constant factor stays when a derivative is taken. Without it the steps grow with the "
        "size of the batch."
    ),
    ask=N_("Which line of the gradient divides by the number of samples, `len(y)`?"),
)
def gradient_of_the_sum(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) * len(y)


@mistake("gradient-missing-mean", of="softmax_cross_entropy_gradient")
def logit_gradient_of_the_sum(y, z):
    return right_softmax(z) - y


@mistake(
    "gradient-of-logits",
    of="categorical_cross_entropy_gradient",
    why=N_(
        "Your code gives prediction minus actual value: the derivative with respect to `z`, before "
        "`softmax`. Here the derivative with respect to `y_hat` is asked, and in it each `y` is "
        "divided by its prediction. Backpropagation multiplies by the derivative of `softmax` "
        "next; with your value that would be done twice."
    ),
    ask=N_("What is the derivative of `np.log(y_hat)` with respect to `y_hat`?"),
)
def logit_gradient_instead(y, y_hat, eps=1e-12):
    return logit_slope(y, clip(y_hat, eps))


@mistake("gradient-of-logits", of="categorical_cross_entropy_gradient")
def logit_gradient_instead_ignoring_eps(y, y_hat, eps=1e-12):
    return logit_slope(y, clip(y_hat))


@mistake("gradient-of-logits", of="categorical_cross_entropy_gradient")
def logit_gradient_instead_unclipped(y, y_hat, eps=1e-12):
    return logit_slope(y, y_hat)


@mistake("gradient-of-logits", of="categorical_cross_entropy_gradient")
def logit_gradient_of_the_sum_instead(y, y_hat, eps=1e-12):
    return clip(y_hat, eps) - y


@mistake("gradient-of-logits", of="categorical_cross_entropy_gradient")
def logit_gradient_of_the_sum_instead_unclipped(y, y_hat, eps=1e-12):
    return y_hat - y


@mistake("gradient-of-logits", of="categorical_cross_entropy_gradient")
def logit_gradient_instead_for_true_class(y, y_hat, eps=1e-12):
    return y * logit_slope(y, y_hat)


@mistake(
    "wrong-sign",
    of="categorical_cross_entropy_gradient",
    why=N_(
        "Every sign is reversed. The loss has a minus before its sum, and more probability for "
        "what really happened makes it smaller: there the derivative is negative. A step against "
        "your gradient would go uphill, away from the actual classes."
    ),
    ask=N_("Does the loss grow or shrink when the probability of the right class grows?"),
)
def gradient_reversed(y, y_hat, eps=1e-12):
    return -slope(y, clip(y_hat, eps))


@mistake("wrong-sign", of="softmax_cross_entropy_gradient")
def logit_gradient_reversed(y, z):
    return -logit_slope(y, right_softmax(z))


@mistake(
    "softmax-twice",
    of="categorical_cross_entropy",
    why=N_(
        "Your code applies `softmax` once more, to values that are probabilities already. Applied "
        "twice it makes all classes nearly equal: even a certain prediction comes out below `0.74` "
        "with two classes, and lower with more. The loss of a perfect network stays large, and "
        "training is slow."
    ),
    ask=N_("Which value is a probability already, and which is still the `z` before `softmax`?"),
)
def loss_of_softmax(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(right_softmax(y_hat), eps))


@mistake("softmax-twice", of="categorical_cross_entropy")
def loss_of_softmax_of_clipped(y, y_hat, eps=1e-12):
    return cross_entropy(y, right_softmax(clip(y_hat, eps)))


@mistake("softmax-twice", of="categorical_cross_entropy")
def loss_of_softmax_ignoring_eps(y, y_hat, eps=1e-12):
    return cross_entropy(y, right_softmax(y_hat))


@mistake("softmax-twice", of="categorical_cross_entropy_gradient")
def gradient_at_softmax(y, y_hat, eps=1e-12):
    return slope(y, clip(right_softmax(y_hat), eps))


@mistake("softmax-twice", of="categorical_cross_entropy_gradient")
def gradient_at_softmax_of_clipped(y, y_hat, eps=1e-12):
    return slope(y, right_softmax(clip(y_hat, eps)))


@mistake("softmax-twice", of="categorical_cross_entropy_gradient")
def gradient_at_softmax_ignoring_eps(y, y_hat, eps=1e-12):
    return slope(y, right_softmax(y_hat))


@mistake("softmax-twice", of="categorical_cross_entropy_gradient")
def gradient_by_the_argument_of_softmax(y, y_hat, eps=1e-12):
    return logit_slope(y, right_softmax(y_hat))


@mistake("softmax-twice", of="categorical_cross_entropy_gradient")
def gradient_by_the_clipped_argument_of_softmax(y, y_hat, eps=1e-12):
    return logit_slope(y, right_softmax(clip(y_hat, eps)))


@mistake("softmax-twice", of="softmax_cross_entropy_gradient")
def logit_gradient_at_softmax_of_softmax(y, z):
    return logit_slope(y, right_softmax(right_softmax(z)))


@mistake(
    "eps-ignored",
    of="categorical_cross_entropy",
    why=N_(
        "The result stays the same whatever `eps` is passed: your code clips at a fixed value, or "
        "does not take `eps` at all. The clip is at `eps` and `1 - eps`. Arithmetic in `float32`, "
        "say, needs a larger `eps` than the usual one, and it must take effect."
    ),
    ask=N_("Where does your function use the argument `eps`?"),
)
def loss_clipped_at_default(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat))


@mistake("eps-ignored", of="categorical_cross_entropy")
def loss_without_eps(y, y_hat):
    return cross_entropy(y, clip(y_hat))


@mistake("eps-ignored", of="categorical_cross_entropy")
def loss_clipped_at_1e_15(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-15))


@mistake("eps-ignored", of="categorical_cross_entropy")
def loss_clipped_at_1e_10(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-10))


@mistake("eps-ignored", of="categorical_cross_entropy")
def loss_clipped_at_1e_9(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-9))


@mistake("eps-ignored", of="categorical_cross_entropy")
def loss_clipped_at_1e_8(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-8))


@mistake("eps-ignored", of="categorical_cross_entropy")
def loss_clipped_at_1e_7(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-7))


@mistake("eps-ignored", of="categorical_cross_entropy")
def loss_clipped_at_1e_6(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, 1e-6))


@mistake("eps-ignored", of="categorical_cross_entropy_gradient")
def gradient_clipped_at_default(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat))


@mistake("eps-ignored", of="categorical_cross_entropy_gradient")
def gradient_without_eps(y, y_hat):
    return slope(y, clip(y_hat))


@mistake("eps-ignored", of="categorical_cross_entropy_gradient")
def gradient_clipped_at_1e_15(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-15))


@mistake("eps-ignored", of="categorical_cross_entropy_gradient")
def gradient_clipped_at_1e_10(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-10))


@mistake("eps-ignored", of="categorical_cross_entropy_gradient")
def gradient_clipped_at_1e_9(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-9))


@mistake("eps-ignored", of="categorical_cross_entropy_gradient")
def gradient_clipped_at_1e_8(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-8))


@mistake("eps-ignored", of="categorical_cross_entropy_gradient")
def gradient_clipped_at_1e_7(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-7))


@mistake("eps-ignored", of="categorical_cross_entropy_gradient")
def gradient_clipped_at_1e_6(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, 1e-6))


@mistake(
    "eps-added",
    of="categorical_cross_entropy",
    why=N_(
        "Your code adds `eps` where the exercise clips. Adding moves every value a little; "
        "clipping moves only predictions outside `[eps, 1 - eps]`. With a tiny `eps` the two can "
        "hardly be told apart, and many programs add it; with `0.1` the difference shows."
    ),
    ask=N_("Which function of `NumPy` moves only the values outside `[eps, 1 - eps]`?"),
)
def loss_with_eps_in_logarithm(y, y_hat, eps=1e-12):
    return cross_entropy(y, y_hat + eps)


@mistake("eps-added", of="categorical_cross_entropy")
def loss_with_eps_in_logarithm_of_clipped(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps) + eps)


@mistake("eps-added", of="categorical_cross_entropy_gradient")
def gradient_with_eps_in_denominator(y, y_hat, eps=1e-12):
    return slope(y, y_hat + eps)


@mistake("eps-added", of="categorical_cross_entropy_gradient")
def gradient_with_eps_in_denominator_of_clipped(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps) + eps)


@mistake(
    "one-hot-only",
    of="categorical_cross_entropy",
    why=N_(
        "Your code is right only where each row of `y` has a single `1`: it looks for the place of "
        "that `1`, or for elements that are `1` or not `0`, and loses how large the others are. "
        "The lecture's sum takes every element with its weight `y`. Soft rows such as `[0.7, 0.2, "
        "0.1]` come from uncertain labels and from label smoothing."
    ),
    ask=N_(
        "What does a row `[0.5, 0.5]` of `y` add to your result, and what to the lecture's sum?"
    ),
)
def loss_of_largest(y, y_hat, eps=1e-12):
    p = clip(y_hat, eps)[np.arange(len(y)), np.argmax(y, axis=1)]
    return -np.mean(np.log(p))


@mistake("one-hot-only", of="categorical_cross_entropy")
def loss_of_ones(y, y_hat, eps=1e-12):
    return cross_entropy(y == 1, clip(y_hat, eps))


@mistake("one-hot-only", of="categorical_cross_entropy")
def mean_loss_of_ones(y, y_hat, eps=1e-12):
    return -np.mean(np.log(clip(y_hat, eps)[y == 1]))


@mistake("one-hot-only", of="categorical_cross_entropy")
def loss_at_places_of_ones(y, y_hat, eps=1e-12):
    places = np.where(y == 1)[1]
    return -np.mean(np.log(clip(y_hat, eps)[np.arange(len(y)), places]))


@mistake("one-hot-only", of="categorical_cross_entropy")
def loss_of_marked(y, y_hat, eps=1e-12):
    return cross_entropy(y > 0, clip(y_hat, eps))


@mistake("one-hot-only", of="categorical_cross_entropy")
def mean_loss_of_marked(y, y_hat, eps=1e-12):
    return -np.mean(np.log(clip(y_hat, eps)[y > 0]))


@mistake("one-hot-only", of="categorical_cross_entropy")
def loss_of_rounded(y, y_hat, eps=1e-12):
    return cross_entropy(np.round(y), clip(y_hat, eps))


@mistake("one-hot-only", of="categorical_cross_entropy")
def logarithm_of_sum(y, y_hat, eps=1e-12):
    return -np.mean(np.log(np.sum(y * clip(y_hat, eps), axis=1)))


@mistake("one-hot-only", of="categorical_cross_entropy")
def logarithm_of_largest_product(y, y_hat, eps=1e-12):
    return -np.mean(np.log(np.max(y * clip(y_hat, eps), axis=1)))


@mistake("one-hot-only", of="categorical_cross_entropy_gradient")
def gradient_of_largest(y, y_hat, eps=1e-12):
    return slope(np.eye(y.shape[1])[np.argmax(y, axis=1)], clip(y_hat, eps))


@mistake("one-hot-only", of="categorical_cross_entropy_gradient")
def gradient_of_ones(y, y_hat, eps=1e-12):
    return slope(1.0 * (y == 1), clip(y_hat, eps))


@mistake("one-hot-only", of="categorical_cross_entropy_gradient")
def gradient_of_marked(y, y_hat, eps=1e-12):
    return slope(1.0 * (y > 0), clip(y_hat, eps))


@mistake("one-hot-only", of="categorical_cross_entropy_gradient")
def gradient_of_rounded(y, y_hat, eps=1e-12):
    return slope(np.round(y), clip(y_hat, eps))


@mistake("one-hot-only", of="categorical_cross_entropy_gradient")
def gradient_of_logarithm_of_sum(y, y_hat, eps=1e-12):
    p = clip(y_hat, eps)
    return slope(y, np.sum(y * p, axis=1, keepdims=True))


@mistake("one-hot-only", of="softmax_cross_entropy_gradient")
def logit_gradient_of_largest(y, z):
    return logit_slope(np.eye(y.shape[1])[np.argmax(y, axis=1)], right_softmax(z))


@mistake("one-hot-only", of="softmax_cross_entropy_gradient")
def logit_gradient_of_ones(y, z):
    return logit_slope(y == 1, right_softmax(z))


@mistake("one-hot-only", of="softmax_cross_entropy_gradient")
def logit_gradient_of_marked(y, z):
    return logit_slope(y > 0, right_softmax(z))


@mistake("one-hot-only", of="softmax_cross_entropy_gradient")
def logit_gradient_of_rounded(y, z):
    return logit_slope(np.round(y), right_softmax(z))


@explained(
    "binary-formula",
    of="categorical_cross_entropy",
    why=N_(
        "Your code has the formula of two classes, with `1 - y` and `1 - y_hat`, in every column. "
        "The lecture's sum over the classes has only the term with `y`: because `softmax` makes "
        "each row sum to one, the probability of the right class already says all. The second term "
        "counts every sample again."
    ),
    ask=N_("Which of the two logarithms stands in the lecture's formula with two sums?"),
)
def loss_of_each_column(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat, eps)) + cross_entropy(1 - y, 1 - clip(y_hat, eps))


@explained("binary-formula", of="categorical_cross_entropy")
def loss_of_each_column_ignoring_eps(y, y_hat, eps=1e-12):
    return cross_entropy(y, clip(y_hat)) + cross_entropy(1 - y, 1 - clip(y_hat))


@explained("binary-formula", of="categorical_cross_entropy")
def mean_loss_of_each_column(y, y_hat, eps=1e-12):
    return (
        cross_entropy(y, clip(y_hat, eps)) + cross_entropy(1 - y, 1 - clip(y_hat, eps))
    ) / y.shape[1]


@explained("binary-formula", of="categorical_cross_entropy_gradient")
def gradient_of_each_column(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat, eps)) - slope(1 - y, 1 - clip(y_hat, eps))


@explained("binary-formula", of="categorical_cross_entropy_gradient")
def gradient_of_each_column_ignoring_eps(y, y_hat, eps=1e-12):
    return slope(y, clip(y_hat)) - slope(1 - y, 1 - clip(y_hat))


@explained("binary-formula", of="categorical_cross_entropy_gradient")
def mean_gradient_of_each_column(y, y_hat, eps=1e-12):
    return (slope(y, clip(y_hat, eps)) - slope(1 - y, 1 - clip(y_hat, eps))) / y.shape[1]


@explained(
    "swapped-arguments",
    of="categorical_cross_entropy",
    why=N_(
        "Your code takes the logarithm of `y` and weighs it with `y_hat`; the two have changed "
        "places. The lecture takes the logarithm of the prediction. Many elements of `y` are "
        "zeros, whose logarithm is infinite, or as large as the clip lets it be."
    ),
    ask=N_("Which of `y` and `y_hat` stands inside the logarithm of the formula?"),
)
def loss_of_actual_values(y, y_hat, eps=1e-12):
    return -np.sum(y_hat * np.log(clip(y, eps))) / len(y)


@explained("swapped-arguments", of="categorical_cross_entropy")
def loss_of_actual_values_with_clipped(y, y_hat, eps=1e-12):
    return -np.sum(clip(y_hat, eps) * np.log(clip(y, eps))) / len(y)


@explained("swapped-arguments", of="categorical_cross_entropy")
def loss_of_actual_values_without_clip(y, y_hat, eps=1e-12):
    return -np.sum(y_hat * np.log(y)) / len(y)


@explained("swapped-arguments", of="categorical_cross_entropy")
def loss_of_actual_values_with_clipped_alone(y, y_hat, eps=1e-12):
    return -np.sum(clip(y_hat, eps) * np.log(y)) / len(y)


@explained(
    "forgets-softmax",
    of="softmax_cross_entropy_gradient",
    why=N_(
        "Your code uses `z` as if it were the probability. It is the output before the activation "
        "and may be any real number; `softmax(z)` gives the probabilities. Without `softmax` this "
        "gradient grows with `z`, while the right one is never larger than `1/N`."
    ),
    ask=N_("Which line of `softmax_cross_entropy_gradient` makes probabilities of `z`?"),
)
def logit_gradient_at_z(y, z):
    return logit_slope(y, z)


@explained("forgets-softmax", of="softmax_cross_entropy_gradient")
def logit_gradient_at_clipped_z(y, z):
    return logit_slope(y, clip(z))


@explained("forgets-softmax", of="softmax_cross_entropy_gradient")
def gradient_at_z(y, z):
    return slope(y, z)


@explained("forgets-softmax", of="softmax_cross_entropy_gradient")
def gradient_at_clipped_z(y, z):
    return slope(y, clip(z))


@explained(
    "chain-stops-at-softmax",
    of="softmax_cross_entropy_gradient",
    why=N_(
        "Your code gives the derivative with respect to the probabilities `softmax(z)`. Asked is "
        "the derivative with respect to `z`, one link further: the chain rule multiplies by the "
        "derivative of `softmax` too. Summed up, nearly everything cancels, and prediction minus "
        "actual value is left."
    ),
    ask=N_("With respect to which value is your result a derivative: `softmax(z)` or `z`?"),
)
def gradient_at_softmax_of_z(y, z):
    return slope(y, right_softmax(z))


@explained("chain-stops-at-softmax", of="softmax_cross_entropy_gradient")
def gradient_at_clipped_softmax_of_z(y, z):
    return slope(y, clip(right_softmax(z)))


@explained(
    "softmax-diagonal-only",
    of="softmax_cross_entropy_gradient",
    why=N_(
        "Your code lets each `z` move only its own probability. In a row with the sum one, "
        "whatever one class gains the others lose: each `z` moves all probabilities of its row. "
        "With these parts the sum is prediction minus actual value, also for the classes where `y` "
        "is `0`."
    ),
    ask=N_("What happens to the other probabilities of a row when one `z` grows?"),
)
def logit_gradient_of_own_probability(y, z):
    return slope(y * (1 - right_softmax(z)), 1.0)


@explained("softmax-diagonal-only", of="softmax_cross_entropy_gradient")
def slope_times_own_derivative(y, z):
    s = right_softmax(z)
    return slope(y, s) * s * (1 - s)


@explained("softmax-diagonal-only", of="softmax_cross_entropy_gradient")
def clipped_slope_times_own_derivative(y, z):
    s = right_softmax(z)
    return slope(y, clip(s)) * s * (1 - s)


@explained(
    "renormalises",
    of="categorical_cross_entropy",
    why=N_(
        "Your code divides each row by its sum again after the clip. The exercise only clips: a "
        "row that the clip has changed may have another sum than one. With a tiny `eps` nobody "
        "sees a difference; with `0.1` it shows in every row that was clipped."
    ),
    ask=N_("What happens to the rows between your clip and the logarithm?"),
)
def loss_of_renormalised(y, y_hat, eps=1e-12):
    return cross_entropy(y, normalised(clip(y_hat, eps)))


@explained("renormalises", of="categorical_cross_entropy_gradient")
def gradient_at_renormalised(y, y_hat, eps=1e-12):
    return slope(y, normalised(clip(y_hat, eps)))


@mistake(
    "in-place",
    of="softmax",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `z -= np.max(z)` "
        "or `y_hat[y_hat < eps] = eps` writes into the array itself; `p = np.clip(y_hat, eps, 1 - "
        "eps)` makes a new one. The values may be right this time, but whoever uses the array next "
        "finds other numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def subtracting_in_place(z):
    z -= np.max(z, axis=1, keepdims=True)
    return normalised(np.exp(z))


@mistake("in-place", of="categorical_cross_entropy")
def clipping_in_place(y, y_hat, eps=1e-12):
    np.clip(y_hat, eps, 1 - eps, out=y_hat)
    return cross_entropy(y, y_hat)


@mistake("in-place", of="categorical_cross_entropy_gradient")
def gradient_in_place(y, y_hat, eps=1e-12):
    y /= clip(y_hat, eps)
    return -y / len(y)


@mistake("in-place", of="softmax_cross_entropy_gradient")
def logit_gradient_in_place(y, z):
    y -= right_softmax(z)
    return -y / len(y)


@mistake("in-place", of="softmax_cross_entropy_gradient")
def logit_gradient_subtracting_in_place(y, z):
    z -= np.max(z, axis=1, keepdims=True)
    return logit_slope(y, right_softmax(z))
