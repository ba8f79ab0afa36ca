"""What the student of 05 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("`softmax` and categorical cross-entropy")

LEARNED = N_(
    "The function `softmax` turns each row of numbers into probabilities, and cross-entropy is the "
    "mean of minus the logarithm of the probability given to what really happened. Of both "
    "together only `(softmax(z) - y) / N` is left as the gradient: prediction minus actual value."
)

HINTS = (
    N_(
        "Each row is one sample, each column one class. Along which of the two do the "
        "probabilities sum to one, and over which is the mean taken? And what can be taken from "
        "all elements of a row of `z` so that no exponent is positive?"
    ),
    N_(
        "A sum with `axis=1, keepdims=True` has shape `(N, 1)` and divides each row of an array of "
        "shape `(N, M)`. The loss is one number. The gradients keep the shape `(N, M)`, and each "
        "element the `1/N` of the mean, with `N` the number of rows, `len(y)`; clip first, with "
        "`p = np.clip(y_hat, eps, 1 - eps)`."
    ),
    N_(
        "After the clip one line each is enough, and one part is left for you: "
        "`return -np.sum(____ * np.log(p)) / len(y)` and `return -y / ____ / len(y)`; "
        "and in `softmax` the first line is "
        "`powers = np.exp(z - np.max(z, axis=____, keepdims=True))`"
    ),
)
