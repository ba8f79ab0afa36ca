"""What the student of 21 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Train a network")

LEARNED = N_(
    "Training is three steps, repeated: predict, compare, learn. Everything from the earlier "
    "exercises has its place in them: neurons, a loss, its gradient, batches, an optimizer. What "
    "counts in the end is how the network does on rows that it has not seen."
)

HINTS = (
    N_(
        "Three loops lie inside one another, or two and an expression with arrays: epochs, the "
        "batches of an epoch, the rows of a batch. In which of them do the weights change, and in "
        "which is a number appended to `history`? What is adjusted are the parameters; one slide "
        "says hyperparameters, but those stay as they were chosen."
    ),
    N_(
        "With `H` hidden units: `W1` has shape `(D, H)`, `b1` and `w2` have shape `(H,)`. For a "
        "batch of `b` rows the hidden layer has shape `(b, H)` and `y_hat` has shape `(b,)`. The "
        "first `W1` must be random and small: units that begin alike stay alike. A `sigmoid` at "
        "the output with binary cross-entropy makes the first gradient short, see exercise `04`; "
        "the rest is exercise `20`. If the loss hardly falls, the learning rate is too small: "
        "plain `SGD` wants about `0.1` to `1` here, `Adam` about `0.01`."
    ),
    N_(
        "One batch, with a part that is left for you: `hidden = np.tanh(x_batch @ W1 + b1)`, then "
        "`y_hat = sigmoid(hidden @ w2 + b2)`, then `dz = (y_hat - y_batch) / len(y_batch)`, and "
        "back through the hidden layer: `dhidden = np.outer(dz, w2) * ____`, where `tanh` has the "
        "derivative `1 - tanh(z) ** 2`."
    ),
)
