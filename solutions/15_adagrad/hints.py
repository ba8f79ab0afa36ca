"""What the student of 15 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("`Adagrad`")

LEARNED = N_(
    "Adagrad gives each weight a rate of its own: `learning_rate` divided by the root of its "
    "summed squared gradients. Weights that seldom get a gradient keep long steps, which suits "
    "sparse data. The sum only grows, so the steps become shorter and shorter."
)

HINTS = (
    N_(
        "One thing must survive from one call of `step` to the next: a sum over all gradients so "
        "far. What is added to it at each step, where does it live in the class, and what is it at "
        "the start?"
    ),
    N_(
        "Everything works element by element: `G` has the shape of `g`, and `0.0` is a good start "
        "for every shape. Add the newest square first, then divide by the root, with `eps` inside "
        "it. The slide speaks of a second-order derivative, but squares of the gradient are all "
        "that is needed."
    ),
    N_(
        "Two lines are enough, and one name is left for you: `self.G = self.G + ____**2` and "
        "`return w - self.learning_rate * g / np.sqrt(self.G + self.eps)`"
    ),
)
