"""What the student of 18 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Adam")

LEARNED = N_(
    "Adam averages the gradients in `m` and their squares in `v`; the quotient makes steps of "
    "about `learning_rate`, whatever the gradient's size. Both averages start at zero, so bias "
    "correction decides the first steps, and `t` counts from `1`."
)

HINTS = (
    N_(
        "Three things must survive from one call of `step` to the next: the two moments and the "
        "number of calls. Where do they live in the class, and what is each of them at the start?"
    ),
    N_(
        "Everything works element by element, and `m`, `v`, `m_hat` and `v_hat` all have the shape "
        "of `g`. Count the step first, update `m` and `v`, then compute `m_hat` and `v_hat` under "
        "names of their own: what is stored stays uncorrected."
    ),
    N_(
        "The line of `m` shows the form of the line of `v`: `self.m = self.beta1 * self.m + (1 - "
        "self.beta1) * g`. The last line, one function is left for you: `return w - "
        "self.learning_rate * m_hat / (np.____(v_hat) + self.eps)`"
    ),
)
