"""Known wrong versions of 17. Where two answer alike, the first is named.

D forgotten at every step answers like `no-update-average`, and gradients averaged in D before it is
used like `old-accumulator`; the explanations speak of both.
"""

import math

import numpy as np

from grader.checking.optimizers import IN_PLACE, SHARED_STATE
from grader.course import explained, mistake
from grader.model import N_


class Right:
    """The right update in pieces; each mistake replaces one."""

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate, self.rho, self.eps = learning_rate, rho, eps
        self.E, self.D = 0.0, 0.0

    def step(self, w, g):
        self.E = self.averaged(self.E, self.square(g))
        delta = self.delta(g)
        self.D = self.averaged(self.D, self.update_squared(delta, g))
        return w - self.change(delta)

    def averaged(self, old, square):
        return self.rho * old + (1 - self.rho) * square

    def square(self, g):
        return g**2

    def update_squared(self, delta, g):
        return delta**2

    def delta(self, g):
        return self.above() / self.below() * g

    def above(self):
        return np.sqrt(self.D + self.eps)

    def below(self):
        return np.sqrt(self.E + self.eps)

    def change(self, delta):
        return self.learning_rate * delta


@mistake(
    "no-update-average",
    of="Adadelta",
    why=N_(
        "Your step knows nothing of the earlier updates: the average `D` of their squares is left "
        "out, or begins again at every step. Adadelta multiplies by `sqrt(D + eps)`. Without it "
        "this is `RMSProp` with a fixed rate, and the steps can't find their own length."
    ),
    ask=N_("Which line stores the average of the squared updates, and which line uses it?"),
)
class OneAbove(Right):
    def above(self):
        return 1.0


@mistake("no-update-average", of="Adadelta")
class RootOfEpsAbove(Right):
    def above(self):
        return np.sqrt(self.eps)


@mistake("no-update-average", of="Adadelta")
class RMSProp(OneAbove):
    def below(self):
        return np.sqrt(self.E) + self.eps


@mistake(
    "gradient-in-update-average",
    of="Adadelta",
    why=N_(
        "Your `D` averages squared gradients. Those are in `E` already; `D` averages the squares "
        "of the updates `Δ`. With gradients in both, the two roots almost cancel, the step is "
        "about as long as the gradient itself, and large gradients throw the weights far."
    ),
    ask=N_("What is squared in the line of `D`?"),
)
class GradientAveragedTwice(Right):
    def update_squared(self, delta, g):
        return g**2


@mistake(
    "new-before-old",
    of="Adadelta",
    why=N_(
        "Your step uses `D` after its update. The order is: first `Δ` from the old `D`, then `D` "
        "takes in the square of this `Δ`. An update cannot be scaled by an average that contains "
        "it already; computed again with the new `D`, the steps become too long."
    ),
    ask=N_("Does `sqrt(D + eps)` come before or after the line that changes `D`?"),
)
class ComputedAgain(Right):
    def change(self, delta):
        ratio = np.sqrt(self.D + self.eps) / self.above_before
        return super().change(ratio * delta)

    def above(self):
        self.above_before = super().above()
        return self.above_before


@mistake("new-before-old", of="Adadelta")
class AveragedTwice(Right):
    def step(self, w, g):
        self.E = self.averaged(self.E, g**2)
        self.D = self.averaged(self.D, self.delta(g) ** 2)
        delta = self.delta(g)
        self.D = self.averaged(self.D, delta**2)
        return w - self.change(delta)


@mistake(
    "eps-outside-root",
    of="Adadelta",
    why=N_(
        "In your code `eps` is added after a root. This optimizer adds it inside both: "
        "`sqrt(D + eps)` and `sqrt(E + eps)`. At the first step `D` is zero and the root of `eps` "
        "is all that the gradient is multiplied by: inside the root `1e-6` acts like `1e-3` "
        "outside, so the first steps depend on its place."
    ),
    ask=N_("Where do the brackets of the two roots close: before `eps` or after it?"),
)
class EpsOutside(Right):
    def above(self):
        return np.sqrt(self.D) + self.eps

    def below(self):
        return np.sqrt(self.E) + self.eps


@mistake("eps-outside-root", of="Adadelta")
class EpsOutsideAbove(Right):
    def above(self):
        return np.sqrt(self.D) + self.eps


@mistake("eps-outside-root", of="Adadelta")
class EpsOutsideBelow(Right):
    def below(self):
        return np.sqrt(self.E) + self.eps


@mistake(
    "missing-root",
    of="Adadelta",
    why=N_(
        "A root is missing in your code: `D` or `E` is used as it is stored, an average of "
        "squares. The root of `D` has the size of an update and that of `E` the size of a "
        "gradient, so that the step has the unit of the weights. Without one of them the "
        "steps become far too short or far too long."
    ),
    ask=N_("How many roots are there in your line of `Δ`, and what does each stand over?"),
)
class NoRoot(Right):
    def above(self):
        return self.D + self.eps

    def below(self):
        return self.E + self.eps


@mistake("missing-root", of="Adadelta")
class NoRootAbove(Right):
    def above(self):
        return self.D + self.eps


@mistake("missing-root", of="Adadelta")
class NoRootBelow(Right):
    def below(self):
        return self.E + self.eps


@mistake(
    "rho-swapped",
    of="Adadelta",
    why=N_(
        "In your code `rho` and `1 - rho` have changed places. `rho` says how much of the old "
        "average stays, `1 - rho` how much of the newest square is taken in; it is so for `E` and "
        "for `D`. Swapped, a `rho` of `0.95` forgets almost everything at every step."
    ),
    ask=N_("Which factor stands before the old average, and which before the new square?"),
)
class RhoSwapped(Right):
    def averaged(self, old, square):
        return (1 - self.rho) * old + self.rho * square


@mistake("rho-swapped", of="Adadelta")
class RhoSwappedInE(Right):
    def step(self, w, g):
        self.E = (1 - self.rho) * self.E + self.rho * g**2
        delta = self.delta(g)
        self.D = self.averaged(self.D, delta**2)
        return w - self.change(delta)


@mistake("rho-swapped", of="Adadelta")
class RhoSwappedInD(Right):
    def step(self, w, g):
        self.E = self.averaged(self.E, g**2)
        delta = self.delta(g)
        self.D = (1 - self.rho) * self.D + self.rho * delta**2
        return w - self.change(delta)


@mistake(
    "accumulator-forgotten",
    of="Adadelta",
    why=N_(
        "Your averages do not all last from one call of `step` to the next. `E` and `D` are "
        "averages over all steps so far, so they belong to the instance and are zero only once, at "
        "the start. Without this memory a step knows only the newest gradient, with all its noise."
    ),
    ask=N_("Which line sets `E` or `D` to zero, and how often does it run?"),
)
class BothForgotten(Right):
    def step(self, w, g):
        self.E = self.D = 0.0
        return super().step(w, g)


@mistake("accumulator-forgotten", of="Adadelta")
class GradientsForgotten(Right):
    def step(self, w, g):
        self.E = 0.0
        return super().step(w, g)


@mistake("accumulator-forgotten", of="Adadelta")
class NewestGradientOnly(Right):
    def below(self):
        return np.sqrt(self.newest + self.eps)

    def square(self, g):
        self.newest = g**2
        return self.newest


@mistake("accumulator-forgotten", of="Adadelta")
class NewestUpdateOnly(Right):
    def update_squared(self, delta, g):
        self.newest = delta**2
        return self.newest

    def above(self):
        return np.sqrt(getattr(self, "newest", 0.0) + self.eps)


@mistake("shared-state", of="Adadelta", **SHARED_STATE)
class SharedState:
    E, D = 0.0, 0.0

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate, self.rho, self.eps = learning_rate, rho, eps

    def step(self, w, g):
        state = type(self)
        state.E = self.rho * state.E + (1 - self.rho) * g**2
        delta = np.sqrt(state.D + self.eps) / np.sqrt(state.E + self.eps) * g
        state.D = self.rho * state.D + (1 - self.rho) * delta**2
        return w - self.learning_rate * delta


@mistake(
    "ascent",
    of="Adadelta",
    why=N_(
        "Your step goes uphill: it is added to the weights. `Δ` has the sign of the gradient, "
        "which points to where the loss grows, so it is subtracted. The paper adds, but its `Δ` "
        "begins with a minus; with two of them, or with none, the loss would grow with every step."
    ),
    ask=N_("How many minus signs are there from `g` to the new weights: one, or not?"),
)
class Ascent(Right):
    def change(self, delta):
        return -super().change(delta)


@mistake("in-place", of="Adadelta", **IN_PLACE)
class WeightsInPlace(Right):
    def step(self, w, g):
        w[...] = super().step(w, g)
        return w


@mistake("in-place", of="Adadelta")
class GradientInPlace(Right):
    def delta(self, g):
        g *= self.above() / self.below()
        return g.copy()


@mistake("in-place", of="Adadelta")
class GradientSquaredInPlace(Right):
    def square(self, g):
        g *= g
        return g.copy()


@mistake(
    "learning-rate-ignored",
    of="Adadelta",
    why=N_(
        "The `learning_rate` that is passed has no effect on your steps. The paper has no learning "
        "rate, and with the default, `1.0`, your steps are the paper's and right. This exercise "
        "multiplies the update by it at the end, as the common libraries do: so all optimizers are "
        "called alike, and the caller can shorten the steps."
    ),
    ask=N_("Which line of `step` uses the `learning_rate` that `__init__` was given?"),
)
class RateIgnored(Right):
    def change(self, delta):
        return delta


@mistake(
    "rate-in-average",
    of="Adadelta",
    why=N_(
        "In your code the learning rate is part of `Δ` before its square is averaged. It belongs "
        "to the last line only: the paper has none, and `D` averages the updates without it. "
        "Inside, a rate below one shortens each step by the ones before it, again and again."
    ),
    ask=N_("In which line does `learning_rate` appear: in that of `Δ` or in that of `w`?"),
)
class RateInAverage(Right):
    def delta(self, g):
        return self.learning_rate * super().delta(g)

    def change(self, delta):
        return delta


@mistake("rate-in-average", of="Adadelta")
class RateInAverageAndStep(Right):
    def delta(self, g):
        return self.learning_rate * super().delta(g)


@explained(
    "old-accumulator",
    of="Adadelta",
    why=N_(
        "Your steps are those of plain SGD: the gradient times the learning rate. Two roots that "
        "cancel give that: `E` is updated too late, or `D` averages gradients and does so too "
        "early. `E` takes in the present gradient first; `D` is used as it was, and takes in the "
        "square of `Δ` at the end."
    ),
    ask=N_("In which order does `step` change `E`, compute `Δ` and change `D`?"),
)
class OldAccumulator(Right):
    def step(self, w, g):
        delta = self.delta(g)
        self.E = self.averaged(self.E, g**2)
        self.D = self.averaged(self.D, delta**2)
        return w - self.change(delta)


@explained(
    "not-squared",
    of="Adadelta",
    why=N_(
        "One of your averages takes in a value without squaring it. `E` averages `g ** 2` and `D` "
        "averages the square of `Δ`: these are never negative, and their roots have the size of a "
        "gradient and of an update. Without the square the roots give another scale, and `nan` or "
        "an error where an average is negative."
    ),
    ask=N_("What is multiplied by `1 - rho` in each of the two lines?"),
)
class GradientNotSquared(Right):
    def square(self, g):
        return g


@explained("not-squared", of="Adadelta")
class GradientNotSquaredInPython(GradientNotSquared):
    def below(self):
        for value in np.ravel(self.E + self.eps):
            math.sqrt(value)
        return super().below()


@explained("not-squared", of="Adadelta")
class UpdateNotSquared(Right):
    def update_squared(self, delta, g):
        return delta


@explained("not-squared", of="Adadelta")
class UpdateNotSquaredInPython(UpdateNotSquared):
    def above(self):
        for value in np.ravel(self.D + self.eps):
            math.sqrt(value)
        return super().above()


@explained("not-squared", of="Adadelta")
class NothingSquared(UpdateNotSquared):
    def square(self, g):
        return g


@explained(
    "rho-ignored",
    of="Adadelta",
    why=N_(
        "The `rho` that is passed has no effect on your steps: a fixed number stands in its place. "
        "It says how much of the past both averages keep, and the caller chooses it. With a fixed "
        "one, whoever tunes it sees no change."
    ),
    ask=N_("Which line holds `0.95` or `0.05` as a number, apart from the default in `__init__`?"),
)
class RhoFixed(Right):
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        super().__init__(learning_rate, eps=eps)


@explained(
    "eps-ignored",
    of="Adadelta",
    why=N_(
        "The `eps` that is passed has no effect on your steps, or not in both roots. `D` starts at "
        "zero, so `eps` alone gets the first step going; for a gradient of zero it prevents "
        "`0 / 0`. A fixed number takes that choice from the caller. Without any above, the weights "
        "never move."
    ),
    ask=N_("In which of the two roots does your code use the `eps` that `__init__` was given?"),
)
class EpsFixed(Right):
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        super().__init__(learning_rate, rho)


@explained("eps-ignored", of="Adadelta")
class EpsMissing(Right):
    def above(self):
        return np.sqrt(self.D)

    def below(self):
        return np.sqrt(self.E)


@explained("eps-ignored", of="Adadelta")
class EpsMissingAbove(Right):
    def above(self):
        return np.sqrt(self.D)  # stays 0, and so do the steps


@explained("eps-ignored", of="Adadelta")
class EpsMissingBelow(Right):
    def below(self):
        return np.sqrt(self.E)


@explained("eps-ignored", of="Adadelta")
class EpsMissingInPython(EpsMissing):
    def below(self):
        for value in np.ravel(self.E):
            1 / math.sqrt(value)
        return super().below()
