"""Known wrong versions of 13. Where two answer alike, the first is named.

Momentum left out altogether answers like `velocity-forgotten`; the explanation speaks of both.
"""

from grader.checking.optimizers import IN_PLACE, SHARED_STATE
from grader.course import explained, mistake
from grader.model import N_


class Right:
    """The right update in pieces; each mistake replaces one."""

    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate, self.momentum = learning_rate, momentum
        self.v = 0.0

    def step(self, w, g):
        self.v = self.velocity(g)
        return w - self.change(g)

    def velocity(self, g):
        return self.momentum * self.v + g

    def change(self, g):
        return self.learning_rate * self.v


@mistake(
    "momentum-average",
    of="Momentum",
    why=N_(
        "Your code multiplies the new gradient by `1 - momentum`, which makes the velocity an "
        "average. That is another course's definition, and right there; this exercise adds the "
        "whole gradient. With a momentum of `0.9` your steps are about a tenth as long, so a "
        "learning rate chosen for one form doesn't fit the other."
    ),
    ask=N_("What stands in front of `g` in the line of the velocity?"),
)
class Average(Right):
    def velocity(self, g):
        return self.momentum * self.v + (1 - self.momentum) * g


@mistake("momentum-average", of="Momentum")
class AverageCorrected(Average):
    t = 0

    def change(self, g):
        self.t += 1
        return super().change(g) / (1 - self.momentum**self.t)


@mistake(
    "velocity-forgotten",
    of="Momentum",
    why=N_(
        "Your steps are those of plain SGD: the velocity does not last from one call of `step` to "
        "the next, or is not used. It is made of all gradients so far, so it belongs to the "
        "instance and is zero only once, at the start. Without this memory every step follows the "
        "newest gradient with all its noise."
    ),
    ask=N_("Which line stores the velocity in `self`, and where does the next call read it?"),
)
class VelocityForgotten(Right):
    def step(self, w, g):
        self.v = 0.0
        return super().step(w, g)


@mistake("shared-state", of="Momentum", **SHARED_STATE)
class SharedState:
    v = 0.0

    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate, self.momentum = learning_rate, momentum

    def step(self, w, g):
        state = type(self)
        state.v = self.momentum * state.v + g
        return w - self.learning_rate * state.v


@mistake(
    "ascent",
    of="Momentum",
    why=N_(
        "Your step goes uphill: it is added to the weights. The velocity is made of gradients, and "
        "these point to where the loss grows, so it is subtracted. Adding is right only where the "
        "velocity is made of `-g`; with two minus signs, or with none, the loss would grow with "
        "every step."
    ),
    ask=N_("How many minus signs are there from `g` to the new weights: one, or not?"),
)
class Ascent(Right):
    def change(self, g):
        return -super().change(g)


@mistake("in-place", of="Momentum", **IN_PLACE)
class WeightsInPlace(Right):
    def step(self, w, g):
        w[...] = super().step(w, g)
        return w


@mistake("in-place", of="Momentum")
class GradientInPlace(Right):
    def velocity(self, g):
        g += self.momentum * self.v
        return g.copy()


@mistake(
    "old-velocity",
    of="Momentum",
    why=N_(
        "Your code moves the weights by the old velocity and updates it afterwards. The velocity "
        "takes in the new gradient first, then the weights move by it. The other way round every "
        "gradient comes one step late, and the first step doesn't move at all."
    ),
    ask=N_("Which line comes first in `step`: the one of `v` or the one of `w`?"),
)
class OldVelocity(Right):
    def step(self, w, g):
        new = w - self.change(g)
        self.v = self.velocity(g)
        return new


@mistake(
    "momentum-ignored",
    of="Momentum",
    why=N_(
        "The `momentum` that is passed has no effect on your steps: a fixed number stands in its "
        "place, or none at all. It says how much of the old velocity stays, and the caller "
        "chooses it. With `0` the steps are those of plain SGD; close to `1` old gradients count "
        "for very long."
    ),
    ask=N_("Which line of `step` uses the `momentum` that `__init__` was given?"),
)
class MomentumFixed(Right):
    def __init__(self, learning_rate=0.01, momentum=0.9):
        super().__init__(learning_rate)


@mistake("momentum-ignored", of="Momentum")
class VelocityKeptWhole(Right):
    def velocity(self, g):
        return self.v + g


@explained(
    "rate-twice",
    of="Momentum",
    why=N_(
        "Your code multiplies by the learning rate twice: once in the velocity, and again in the "
        "step. Both places are in use, but only one of them at a time. Twice, a rate of `0.01` "
        "acts like `0.0001`, and the weights hardly move."
    ),
    ask=N_("In which of your two lines is `learning_rate` needed?"),
)
class RateTwice(Right):
    def change(self, g):
        return self.learning_rate * super().change(g)


@explained(
    "nesterov-instead",
    of="Momentum",
    why=N_(
        "Your step is that of Nesterov's method: it goes by `g + momentum * v`. That is right in "
        "the next exercise; here the weights move by the velocity `v` alone. The two differ from "
        "the first step on."
    ),
    ask=N_("By what does the learning rate multiply in your last line?"),
)
class Nesterov(Right):
    def change(self, g):
        return self.learning_rate * (g + self.momentum * self.v)
