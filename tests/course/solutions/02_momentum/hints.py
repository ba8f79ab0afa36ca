"""What the student of 02 is told."""

from grader.model import N_

TITLE = N_("Momentum")

LEARNED = N_("An object keeps what it needs at its next step in `self`.")

HINTS = (
    N_("What must be remembered from one step to the next?"),
    N_("The velocity is kept in `self` and has the shape of the gradient."),
    N_("The first line of `step`: `self.velocity = self.momentum * self.velocity + ____`"),
)
