"""What the student of 01 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("The neuron and its activations")

LEARNED = N_(
    "A neuron is a weighted sum plus a bias: `z = x @ w + b`, one number for each sample. An "
    "activation then works on each number alone. Training changes weights and bias, which the "
    "slides on gradient descent call `theta1` and `theta0`, and asks each activation for its "
    "derivative at `z`."
)

HINTS = (
    N_(
        "What does one sample become? Each input times its weight, the products summed, the bias "
        "added once. And for each activation, think of its curve: where does it rise, how steeply, "
        "and where is it flat?"
    ),
    N_(
        "`x` has shape `(N, D)`, `w` has `(D,)`, and `x @ w` has `(N,)`. Activations and their "
        "derivatives keep the shape of `z`, so `math.exp` and `if` do not do; `np.exp`, "
        "`np.maximum` and `np.where` work on every element. A derivative is with respect to `z`: "
        "for `s * (1 - s)` compute `s = sigmoid(z)` first. At `z = -1000`, `np.exp(-z)` overflows, "
        "and `np.exp(-np.abs(z))` does not."
    ),
    N_(
        "A few lines, and in each one word is left for you: `return x @ w + ____`, "
        "`return np.where(z >= 0, 1, small) / (1 + ____)` after `small = np.exp(-np.abs(z))`, "
        "`return ____ * (1 - s)` and `return np.____(z, 0)`"
    ),
)
