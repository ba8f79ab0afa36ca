"""What the student of 02 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Mean absolute error")

LEARNED = N_(
    "The loss `MAE` is the mean of the absolute errors: one number for all samples. Its gradient "
    "keeps only the sign of each error, and the mean's `1/N`. So an outlier pulls no harder than "
    "any other sample, and the steps do not get shorter near the actual value."
)

HINTS = (
    N_(
        "Read the name backwards, it is the plan: error, then absolute value, then mean. Which of "
        "the three is not in `mae` yet? And how steep is `abs(u)`, for `u` above zero and below?"
    ),
    N_(
        "`y`, `y_hat` and the absolute difference all have shape `(N,)`: the slide leaves out the "
        "index of the prediction, but each sample has its own. The mean makes one number of it; "
        "the gradient keeps the shape `(N,)`. The lecture subtracts now in one order, now in the "
        "other. Under the absolute value both are right; in the derivative by `y_hat` only one is."
    ),
    N_(
        "One line each is enough, and one word is left for you: "
        "`return np.mean(np.____(y - y_hat))` and `return np.sign(____ - y) / len(y)`"
    ),
)
