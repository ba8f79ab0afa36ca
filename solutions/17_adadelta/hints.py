"""What the student of 17 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("`Adadelta`")

LEARNED = N_(
    "Adadelta divides by the root of an average of squared gradients and multiplies by that of "
    "squared updates, so that a step has the unit of the weights; the paper needs no learning "
    "rate. At first `eps` decides how long the steps are. Whether this is the fastest way depends "
    "on the surface, the rate and the start."
)

HINTS = (
    N_(
        "Two averages must survive from one call of `step` to the next: of which squares is each, "
        "and what are both at the start? Which of them can be updated only after the update `Δ` is "
        "known?"
    ),
    N_(
        "Everything works element by element: `E`, `D` and `Δ` have the shape of `g`, and `0.0` is "
        "a good start for every shape. The order is `E`, then `Δ` from the new `E` and the old "
        "`D`, then `D`, then the weights. The paper has no learning rate: multiply by it at the "
        "very end only."
    ),
    N_(
        "This is the line in the middle, and one name in it is left for you: "
        "`delta = np.sqrt(self.____ + self.eps) / np.sqrt(self.E + self.eps) * g`"
    ),
)
