"""What the student of 18 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("`Adam`")

LEARNED = N_(
    "Adam averages the gradients in `m` and their squares in `v`. The first divided by the root of "
    "the second makes steps of about `learning_rate`, whatever the gradient's size. Both averages "
    "start at zero, so bias correction decides the first steps, and `t` counts from `1`."
)

HINTS = (
    N_(
        "Three things must survive from one call of `step` to the next: the two moments and the "
        "number of calls. Where do they live in the class, and what is each of them at the start?"
    ),
    N_(
        "Everything works element by element: `m`, `v`, `m_hat` and `v_hat` have the shape of `g`. "
        "Count the step first, then update `m` and `v`, then compute `m_hat` and `v_hat` under "
        "names of their own: what is stored stays uncorrected."
    ),
    N_(
        "This is the last line, and one function in it is left for you: "
        "`return w - self.learning_rate * m_hat / (np.____(v_hat) + self.eps)`"
    ),
)
