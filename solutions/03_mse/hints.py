"""What the student of 03 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Mean squared error")

LEARNED = N_(
    "The loss `MSE` is a mean of squares: one number for all samples. Its gradient keeps the "
    "mean's `1/N` and points from the actual value to the prediction."
)

HINTS = (
    N_(
        "The name is the plan: error, then square, then mean. Which of the three is not in `mse` "
        "yet?"
    ),
    N_(
        "`y`, `y_hat` and the squared difference all have shape `(N,)`; the mean makes one number "
        "of it. The gradient keeps the shape `(N,)`: each element has the `2` of its square and "
        "the `1/N` of the mean."
    ),
    N_(
        "One line each is enough, and one word is left for you: "
        "`return np.____((y - y_hat) ** 2)` and `return 2 * (y_hat - ____) / len(y)`"
    ),
)
