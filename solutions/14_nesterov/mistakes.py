"""Known wrong versions of 14. Where two answer alike, the first is named.

`old-velocity` answers like `plain-momentum` in every case; the explanation speaks of both.
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
        return self.learning_rate * self.ahead(g)

    def ahead(self, g):
        return g + self.momentum * self.v


@mistake(
    "plain-momentum",
    of="Nesterov",
    why=N_(
        "Your steps are those of plain momentum: the weights move by the velocity, without the "
        "look-ahead. The step asked for is `g + momentum * v` with the new `v`; with `v` as it was "
        "before its update the same sum is just the new velocity, and nothing looks ahead. The "
        "look-ahead corrects the velocity a step earlier, so that the weights overshoot less."
    ),
    ask=N_("In which order do `v` and the weights change, and which `v` does the step use?"),
)
class PlainMomentum(Right):
    def ahead(self, g):
        return self.v


@mistake(
    "momentum-average",
    of="Nesterov",
    why=N_(
        "Your code multiplies the new gradient by `1 - momentum`, which makes the velocity an "
        "average. That is another course's definition, and right there; this exercise adds the "
        "whole gradient. With a momentum of `0.9` your velocity is a tenth as large, so a learning "
        "rate chosen for one form doesn't fit the other."
    ),
    ask=N_("What stands in front of `g` in the line of the velocity?"),
)
class Average(Right):
    def velocity(self, g):
        return self.momentum * self.v + (1 - self.momentum) * g


@mistake("momentum-average", of="Nesterov")
class AverageInStepToo(Average):
    def ahead(self, g):
        return super().ahead((1 - self.momentum) * g)


@mistake("momentum-average", of="Nesterov")
class AverageWithoutLookAhead(Average):
    def ahead(self, g):
        return self.v


@mistake(
    "velocity-forgotten",
    of="Nesterov",
    why=N_(
        "The velocity in your code does not last from one call of `step` to the next, or is not "
        "used. It is made of all gradients so far, so it belongs to the instance and is zero only "
        "once, at the start. Without this memory every step follows the newest gradient with all "
        "its noise."
    ),
    ask=N_("Which line stores the velocity in `self`, and where does the next call read it?"),
)
class VelocityForgotten(Right):
    def step(self, w, g):
        self.v = 0.0
        return super().step(w, g)


@mistake("velocity-forgotten", of="Nesterov")
class PlainSGD(Right):
    def ahead(self, g):
        return g


@mistake("shared-state", of="Nesterov", **SHARED_STATE)
class SharedState:
    v = 0.0

    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate, self.momentum = learning_rate, momentum

    def step(self, w, g):
        state = type(self)
        state.v = self.momentum * state.v + g
        return w - self.learning_rate * (g + self.momentum * state.v)


@mistake(
    "ascent",
    of="Nesterov",
    why=N_(
        "Your step goes uphill: it is added to the weights. Gradient and velocity both point to "
        "where the loss grows, so their sum is subtracted. Adding is right only where both come "
        "with a minus sign already; with two minus signs, or with none, the loss would grow with "
        "every step."
    ),
    ask=N_("How many minus signs are there from `g` to the new weights: one, or not?"),
)
class Ascent(Right):
    def change(self, g):
        return -super().change(g)


@mistake("in-place", of="Nesterov", **IN_PLACE)
class WeightsInPlace(Right):
    def step(self, w, g):
        w[...] = super().step(w, g)
        return w


@mistake("in-place", of="Nesterov")
class GradientInPlace(Right):
    def ahead(self, g):
        g += self.momentum * self.v
        return g


@explained(
    "momentum-ignored",
    of="Nesterov",
    why=N_(
        "In your code a fixed number, or none, stands where `momentum` belongs. It is used twice: "
        "in the velocity it says how much of the past stays, and in the step how far to look "
        "ahead. Both are the caller's choice; with `0` the steps are those of plain SGD."
    ),
    ask=N_("Which two places of `step` use the `momentum` that `__init__` was given?"),
)
class MomentumFixed(Right):
    def __init__(self, learning_rate=0.01, momentum=0.9):
        super().__init__(learning_rate)


@explained("momentum-ignored", of="Nesterov")
class MomentumMissingInStep(Right):
    def ahead(self, g):
        return g + self.v


@explained("momentum-ignored", of="Nesterov")
class MomentumMissingInVelocity(Right):
    def velocity(self, g):
        return self.v + g


@explained(
    "rate-twice",
    of="Nesterov",
    why=N_(
        "Your code multiplies by the learning rate twice: once in the velocity, and again in the "
        "step. Both places are in use, but only one of them at a time. Twice, a rate of `0.01` "
        "acts like `0.0001`, and the weights hardly move."
    ),
    ask=N_("In which of your two lines is `learning_rate` needed?"),
)
class RateTwice(Right):
    def velocity(self, g):
        return self.momentum * self.v + self.learning_rate * g
