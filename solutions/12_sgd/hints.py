"""What the student of 12 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("SGD")

LEARNED = N_(
    "A step goes against the gradient, `learning_rate` times as far as `g` is large. Since `g` "
    "comes from a few samples, the steps are noisy; lowering the learning rate over time lets the "
    "weights settle at the minimum. Deep networks are trained this way too, mostly with momentum."
)

HINTS = (
    N_(
        "The gradient points to where the loss grows. Which way does a step go that makes the loss "
        "smaller, and what says how far? Nothing has to be remembered from one step to the next."
    ),
    N_(
        "`w` and `g` have the same shape, and so have the new weights: one product and one "
        "difference, element by element, in a new array. The line is the same whether `g` comes "
        "from one sample or from a few; the slides use one name for both. Lowering the learning "
        "rate over time is left to the training loop."
    ),
    N_("One line is enough, and one name in it is left for you: `return w - self.____ * g`"),
)
