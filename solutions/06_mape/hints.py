"""What the student of 06 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Mean absolute percentage error")

LEARNED = N_(
    "The loss `MAPE` compares each error with its own actual value and is read in percent, without "
    "a unit. Its gradient knows only the side on which a prediction lies, and small actual values "
    "weigh most. Near an actual value of zero another loss serves better."
)

HINTS = (
    N_(
        "An error of `5` is large where `10` was sold, and small where `1000` was. Which value "
        "must each error be divided by, and what happens to its sign before the mean?"
    ),
    N_(
        "`y`, `y_hat` and the relative errors have shape `(N,)`; the mean makes one number of "
        "them, and `100` makes it percent. The gradient keeps the shape `(N,)`: the sign of "
        "`y_hat - y`, the factor `100`, and the two divisors `N` and `abs(y)`."
    ),
    N_(
        "One line each is enough, and one part is left for you: "
        "`return 100 * np.mean(np.abs((y - y_hat) / ____))` and "
        "`return 100 * np.____(y_hat - y) / np.abs(y) / len(y)`"
    ),
)
