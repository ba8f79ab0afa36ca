"""What the student of 04 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Binary cross-entropy")

LEARNED = N_(
    "Cross-entropy is the mean of minus the logarithm of the probability given to what really "
    "happened. Its gradient with respect to the prediction is large where a prediction is both "
    "confident and wrong; with `sigmoid` before it only `(sigmoid(z) - y) / N` is left."
)

HINTS = (
    N_(
        "A sample with `y = 1` needs only the first logarithm of the sum, a sample with `y = 0` "
        "only the second. What becomes of each where the prediction is exactly `0` or exactly "
        "`1`, and what should happen to `y_hat` before?"
    ),
    N_(
        "Clip first: `p = np.clip(y_hat, eps, 1 - eps)` keeps the shape `(N,)`, and the mean "
        "makes one number of it. Both gradients keep the shape `(N,)`, and each element the `1/N` "
        "of the mean. For `sigmoid`, `np.exp(-np.abs(z))` never overflows."
    ),
    N_(
        "After the clip one line each is enough, and one part is left for you: "
        "`return -np.mean(y * np.log(p) + ____ * np.log(1 - p))` and "
        "`return (p - y) / (____ * (1 - p)) / len(y)`"
    ),
)
