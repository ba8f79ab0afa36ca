"""What the student of 14 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Nesterov accelerated gradient")

LEARNED = N_(
    "Nesterov's step goes by `g + momentum * v`, with the velocity just updated: it already takes "
    "what the next step will keep of it. The weights stand for the look-ahead point, so one "
    "gradient for each step is enough."
)

HINTS = (
    N_(
        "The velocity lives in the instance and is updated as in the exercise before. What does "
        "the step add to the newest gradient, so that it looks one step ahead?"
    ),
    N_(
        "`v` and `g` have the shape of `w`. Update `v` first, then use the new `v` in the step: "
        "with the old one the sum is plain momentum. The papers ask for a second gradient, at the "
        "look-ahead point; here `w` is that point already. Which method is fastest depends on the "
        "surface, the rate and the start, although the slide names one."
    ),
    N_(
        "Two lines are enough, and one name is left for you: "
        "`self.v = self.momentum * self.v + g` and "
        "`return w - self.learning_rate * (g + self.momentum * ____)`"
    ),
)
