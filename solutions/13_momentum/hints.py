"""What the student of 13 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("SGD with momentum")

LEARNED = N_(
    "The velocity `v` adds up the gradients of all steps, the older the weaker. What changes its "
    "sign from step to step cancels in it, what agrees adds up: less noise, and longer steps where "
    "the direction stays. With a `momentum` of `0` it is plain SGD."
)

HINTS = (
    N_(
        "One thing must survive from one call of `step` to the next: the velocity. Where does it "
        "live in the class, and what is it at the start?"
    ),
    N_(
        "`v` has the shape of `g`, and `0.0` is a good start for every shape. Update it first: "
        "`momentum` times the old velocity, plus the whole gradient; a course that takes "
        "`1 - momentum` times the gradient means another form. Then the weights move by the new "
        "velocity."
    ),
    N_(
        "Two lines are enough, and one name is left for you: "
        "`self.v = self.____ * self.v + g` and `return w - self.learning_rate * self.v`"
    ),
)
