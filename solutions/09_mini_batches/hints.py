"""What the student of 09 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Batch, mini-batch and stochastic")

LEARNED = N_(
    "One epoch shows every sample once, in an order that only the seed decides. The size of the "
    "batch is all that separates batch, mini-batch and stochastic gradient descent: fewer samples "
    "for each update, but more updates in an epoch, `N / batch_size` rounded up."
)

HINTS = (
    N_(
        "The row `x[i]` and the value `y[i]` belong together. What can be shuffled once, and then "
        "be used for both, so that neither `x` nor `y` is changed?"
    ),
    N_(
        "Shuffle the numbers of the samples, an array of shape `(N,)`, with a generator of your "
        "own, and cut it into pieces of `batch_size`; a slice that goes beyond the end gives what "
        "is left. With `b` numbers in a piece, `x[rows]` has shape `(b, D)` and `y[rows]` has "
        "shape `(b,)`. One number in a piece is stochastic gradient descent in its strict sense; a "
        "slide on optimizers also says so of a few samples, and both are in use."
    ),
    N_(
        "Two lines, each with a part that is left for you: `order = "
        "np.random.default_rng(____).permutation(len(y))` and `rows = order[start : start + "
        "____]`; the starts are `range(0, len(y), batch_size)`, and `updates_per_epoch` says how "
        "many they are."
    ),
)
