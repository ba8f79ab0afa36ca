"""Known wrong versions of 12. Where two answer alike, the first is named."""

import numpy as np

from grader.checking.optimizers import IN_PLACE
from grader.course import explained, mistake
from grader.model import N_


class Right:
    """The right update in pieces; each mistake replaces one."""

    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return w - self.change(g)

    def change(self, g):
        return self.learning_rate * self.direction(g)

    def direction(self, g):
        return g


@mistake(
    "ascent",
    of="SGD",
    why=N_(
        "Your step goes uphill: it is added to the weights. The gradient points to where the loss "
        "grows; the lecture subtracts. With every step the loss would grow."
    ),
    ask=N_("Which sign stands between `w` and the step in your last line?"),
)
class Ascent(Right):
    def change(self, g):
        return -super().change(g)


@mistake("in-place", of="SGD", **IN_PLACE)
class WeightsInPlace(Right):
    def step(self, w, g):
        w[...] = super().step(w, g)
        return w


@mistake("in-place", of="SGD")
class GradientInPlace(Right):
    def change(self, g):
        g *= self.learning_rate
        return g


@mistake(
    "learning-rate-ignored",
    of="SGD",
    why=N_(
        "The `learning_rate` that is passed has no effect on your steps: a fixed number stands in "
        "its place, or none at all. The lecture multiplies the gradient by it. It is the one "
        "setting of this optimizer: too large, and the loss grows; too small, and training takes "
        "very long."
    ),
    ask=N_("Which line of `step` uses the `learning_rate` that `__init__` was given?"),
)
class RateMissing(Right):
    def change(self, g):
        return g


@mistake("learning-rate-ignored", of="SGD")
class RateFixed(Right):
    def __init__(self, learning_rate=0.01):
        super().__init__()


@mistake(
    "returns-nothing",
    of="SGD",
    why=N_(
        "Your `step` returns nothing, so the new weights never reach its caller. They may be "
        "stored or printed inside, but the caller keeps what `step` returns and passes it to the "
        "next step. Without it no weight of the network would ever change."
    ),
    ask=N_("What does the last line of `step` hand back to its caller?"),
)
class OnlyStored(Right):
    def step(self, w, g):
        self.w = super().step(w, g)


@mistake("returns-nothing", of="SGD")
class OnlyInPlace(Right):
    def step(self, w, g):
        w -= self.change(g)


@mistake("returns-nothing", of="SGD")
class GradientScaledOnly(Right):
    def step(self, w, g):
        g *= self.learning_rate
        self.w = w - g


@mistake(
    "normalizes-gradient",
    of="SGD",
    why=N_(
        "Your code divides the gradient by its own size first, or keeps only its sign. The "
        "lecture uses it as it is: where the loss is steep the step is long, near the minimum it "
        "becomes short by itself. With steps of one length the weights jump over the minimum "
        "again and again, and a gradient of zero ends in `0 / 0` unless something prevents it."
    ),
    ask=N_("What is done with `g` before `learning_rate` multiplies it?"),
)
class DividedByNorm(Right):
    def direction(self, g):
        return g / np.linalg.norm(g)


@mistake("normalizes-gradient", of="SGD")
class DividedByNormWherePositive(Right):
    def direction(self, g):
        size = np.linalg.norm(g)
        return g / size if size > 0 else g


@mistake("normalizes-gradient", of="SGD")
class DividedByNormInPython(Right):
    def direction(self, g):
        size = float(np.linalg.norm(g))
        return np.reshape([value / size for value in np.ravel(g).tolist()], np.shape(g))


@mistake("normalizes-gradient", of="SGD")
class SignOnly(Right):
    def direction(self, g):
        return np.sign(g)


@mistake("normalizes-gradient", of="SGD")
class SignOfZeroToo(Right):
    def direction(self, g):
        return np.where(g > 0, 1.0, -1.0)


@mistake("normalizes-gradient", of="SGD")
class DividedByAbsolute(Right):
    def direction(self, g):
        return g / np.abs(g)


@mistake("normalizes-gradient", of="SGD")
class DividedByLargest(Right):
    def direction(self, g):
        return g / np.max(np.abs(g))


@mistake("normalizes-gradient", of="SGD")
class DividedBySum(Right):
    def direction(self, g):
        return g / np.sum(np.abs(g))


@explained(
    "returns-change",
    of="SGD",
    why=N_(
        "Your `step` returns only the change, not the new weights. The lecture's line begins with "
        "the old weights and subtracts the change from them. Whoever continues with your answer "
        "has lost everything that was learned before this step."
    ),
    ask=N_("Where does `w` appear in what `step` returns?"),
)
class ChangeSubtractedFromNothing(Right):
    def step(self, w, g):
        return -self.change(g)


@explained("returns-change", of="SGD")
class ChangeOnly(Right):
    def step(self, w, g):
        return self.change(g)
