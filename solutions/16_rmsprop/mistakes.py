"""Known wrong versions of 16. Where two answer alike, the first is named."""

import math

import numpy as np

from grader.checking.optimizers import IN_PLACE, SHARED_STATE
from grader.course import explained, mistake
from grader.model import N_


class Right:
    """The right update in pieces; each mistake replaces one."""

    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate, self.beta, self.eps = learning_rate, beta, eps
        self.v, self.t = 0.0, 0

    def step(self, w, g):
        self.t += 1
        self.v = self.averaged(self.square(g))
        return w - self.change(g)

    def square(self, g):
        return g**2

    def averaged(self, square):
        return self.beta * self.v + (1 - self.beta) * square

    def change(self, g):
        return self.learning_rate * g / self.divisor()

    def divisor(self):
        return np.sqrt(self.v) + self.eps


@mistake(
    "sum-not-average",
    of="RMSProp",
    why=N_(
        "Your `v` is a sum: the new square is added whole, or the old value is kept whole. In an "
        "average the two factors, `beta` and `1 - beta`, make one together. A sum outgrows the "
        "squares that it is made of, so the steps become too short, as in `Adagrad`."
    ),
    ask=N_("Which factor stands before the old `v`, and which before `g ** 2`?"),
)
class PlainSum(Right):
    def averaged(self, square):
        return self.v + square


@mistake("sum-not-average", of="RMSProp")
class FadingSum(Right):
    def averaged(self, square):
        return self.beta * self.v + square


@mistake("sum-not-average", of="RMSProp")
class SumOfParts(Right):
    def averaged(self, square):
        return self.v + (1 - self.beta) * square


@mistake(
    "eps-inside-root",
    of="RMSProp",
    why=N_(
        "In your code `eps` stands inside the root, as in `Adagrad`. This optimizer adds it after "
        "the root: `sqrt(v) + eps`. For gradients of ordinary size the two agree; but inside the "
        "root `1e-8` acts like `1e-4` outside, and where gradients are small the steps become too "
        "short."
    ),
    ask=N_("Where does the bracket of the root close: before `eps` or after it?"),
)
class EpsInsideRoot(Right):
    def divisor(self):
        return np.sqrt(self.v + self.eps)


@mistake(
    "missing-root",
    of="RMSProp",
    why=N_(
        "Your step divides by `v` itself, an average of squares. Its root has the size of a "
        "gradient, so that the quotient is about `1` and the step about as long as the learning "
        "rate. Without the root, large gradients hardly move the weights, and small ones throw "
        "them far."
    ),
    ask=N_("What does the lecture's last line do with `v` before it divides?"),
)
class MissingRoot(Right):
    def divisor(self):
        return self.v + self.eps


@mistake(
    "not-squared",
    of="RMSProp",
    why=N_(
        "Your `v` averages the gradients without squaring them. The slide's words suggest it, but "
        "its formula averages `g ** 2`: that is never negative, and its root has the gradient's "
        "own size again. Of gradients with mixed signs the average is close to zero, and the root "
        "of a negative one is `nan` or an error."
    ),
    ask=N_("What does the line of `v` multiply by `1 - beta`?"),
)
class NotSquared(Right):
    def square(self, g):
        return g


@mistake("not-squared", of="RMSProp")
class NotSquaredInPython(NotSquared):
    def divisor(self):
        for value in np.ravel(self.v):
            math.sqrt(value)
        return super().divisor()


@mistake("not-squared", of="RMSProp")
class NotSquaredAndComplex(NotSquared):
    def divisor(self):
        roots = [value**0.5 for value in np.ravel(self.v).tolist()]  # complex where negative
        return np.reshape(roots, np.shape(self.v)) + self.eps


@mistake("not-squared", of="RMSProp")
class AbsoluteNotSquare(Right):
    def square(self, g):
        return np.abs(g)


@mistake("not-squared", of="RMSProp")
class DoubledNotSquared(Right):
    def square(self, g):
        return g * 2


@mistake("not-squared", of="RMSProp")
class AverageSquaredLater(NotSquared):
    def divisor(self):
        return np.sqrt(self.v**2) + self.eps


@mistake("not-squared", of="RMSProp")
class AverageUsedAsRoot(NotSquared):
    def divisor(self):
        return self.v + self.eps


@mistake(
    "beta-swapped",
    of="RMSProp",
    why=N_(
        "In your code `beta` and `1 - beta` have changed places. `beta` says how much of the old "
        "average stays, `1 - beta` how much of the newest square is taken in. Swapped, a `beta` of "
        "`0.9` forgets almost everything at every step, and the average follows the noise."
    ),
    ask=N_("Which factor stands before the old `v`, and which before `g ** 2`?"),
)
class BetaSwapped(Right):
    def averaged(self, square):
        return (1 - self.beta) * self.v + self.beta * square


@mistake(
    "accumulator-forgotten",
    of="RMSProp",
    why=N_(
        "Your `v` does not last from one call of `step` to the next: it knows the newest square "
        "only. It is an average over all steps so far, so it belongs to the instance and is zero "
        "only once, at the start. Without this memory every step has the same length, however "
        "small the gradient has become."
    ),
    ask=N_("Which line stores `v` in `self`, and where is the old one read?"),
)
class AccumulatorForgotten(Right):
    def averaged(self, square):
        return (1 - self.beta) * square


@mistake("accumulator-forgotten", of="RMSProp")
class NewestSquareOnly(Right):
    def averaged(self, square):
        return square


@mistake("shared-state", of="RMSProp", **SHARED_STATE)
class SharedState:
    v = 0.0

    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate, self.beta, self.eps = learning_rate, beta, eps

    def step(self, w, g):
        state = type(self)
        state.v = self.beta * state.v + (1 - self.beta) * g**2
        return w - self.learning_rate * g / (np.sqrt(state.v) + self.eps)


@mistake(
    "ascent",
    of="RMSProp",
    why=N_(
        "Your step goes uphill: it is added to the weights. The gradient points to where the loss "
        "grows; the lecture subtracts. With every step the loss would grow."
    ),
    ask=N_("Which sign stands between `w` and the step in your last line?"),
)
class Ascent(Right):
    def change(self, g):
        return -super().change(g)


@mistake("in-place", of="RMSProp", **IN_PLACE)
class WeightsInPlace(Right):
    def step(self, w, g):
        w[...] = super().step(w, g)
        return w


@mistake("in-place", of="RMSProp")
class GradientInPlace(Right):
    def change(self, g):
        g *= self.learning_rate
        return g / self.divisor()


@mistake("in-place", of="RMSProp")
class GradientSquaredInPlace(Right):
    def square(self, g):
        g *= g
        return g.copy()


@mistake(
    "old-accumulator",
    of="RMSProp",
    why=N_(
        "Your code divides by the root of the old `v` and updates it afterwards. The lecture "
        "updates first: the present gradient is part of the average. The other way round the first "
        "step divides by `eps` alone and throws the weights far away."
    ),
    ask=N_("Which line comes first in `step`: the one of `v` or the one of `w`?"),
)
class OldAccumulator(Right):
    def step(self, w, g):
        new = w - self.change(g)
        self.v = self.averaged(self.square(g))
        return new


@mistake("old-accumulator", of="RMSProp")
class OldAccumulatorInPython(OldAccumulator):
    def change(self, g):
        rates = [self.learning_rate / root for root in np.ravel(self.divisor()).tolist()]
        return np.reshape(rates, np.shape(self.v)) * g


@mistake(
    "bias-corrected",
    of="RMSProp",
    why=N_(
        "Your code corrects `v` for its start at zero, as `Adam` does by `1 - beta ** t`. That is "
        "right there, but the lecture's `RMSProp` uses `v` as it is stored. Its first step is "
        "about three times as long as yours with a `beta` of `0.9`; after some dozens of steps the "
        "two agree."
    ),
    ask=N_("What is left of your step when everything with `t` is taken away?"),
)
class BiasCorrected(Right):
    def divisor(self):
        return np.sqrt(self.v / (1 - self.beta**self.t)) + self.eps


@mistake("bias-corrected", of="RMSProp")
class CorrectionStored(Right):
    def averaged(self, square):
        return super().averaged(square) / (1 - self.beta**self.t)


@explained(
    "started-with-square",
    of="RMSProp",
    why=N_(
        "Your `v` starts as the first square. The lecture's starts at zero, so that the first "
        "average is `(1 - beta) * g ** 2` and the first steps are longer. With yours the first "
        "gradient weighs as much as if it had been there for ever."
    ),
    ask=N_("What is `v` in your code before the first call of `step`?"),
)
class StartedWithFirstSquare(Right):
    def averaged(self, square):
        return super().averaged(square) if self.t > 1 else square


@mistake(
    "beta-ignored",
    of="RMSProp",
    why=N_(
        "The `beta` that is passed has no effect on your steps, or only in one of its two places: "
        "a fixed number stands there. It says how much of the past the average keeps, and the "
        "caller chooses it. With a fixed one, whoever tunes it sees no change or a wrong one."
    ),
    ask=N_("Which line holds `0.9` or `0.1` as a number, apart from the default in `__init__`?"),
)
class BetaFixed(Right):
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        super().__init__(learning_rate, eps=eps)


@mistake("beta-ignored", of="RMSProp")
class AnotherBetaFixed(Right):
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        super().__init__(learning_rate, 0.99, eps)


@mistake("beta-ignored", of="RMSProp")
class BetaFixedForOld(Right):
    def averaged(self, square):
        return 0.9 * self.v + (1 - self.beta) * square


@mistake("beta-ignored", of="RMSProp")
class BetaFixedForNew(Right):
    def averaged(self, square):
        return self.beta * self.v + 0.1 * square


@mistake(
    "eps-ignored",
    of="RMSProp",
    why=N_(
        "The `eps` that is passed has no effect on your steps. It is added to `sqrt(v)`, so it "
        "decides how far tiny gradients move the weights, and for a gradient of zero it prevents "
        "`0 / 0`. A fixed number takes that choice from the caller, and no number at all ends in "
        "`nan`."
    ),
    ask=N_("Which line of `step` uses the `eps` that `__init__` was given?"),
)
class EpsFixed(Right):
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        super().__init__(learning_rate, beta)


@mistake("eps-ignored", of="RMSProp")
class EpsMissing(Right):
    def divisor(self):
        return np.sqrt(self.v)


@mistake("eps-ignored", of="RMSProp")
class EpsMissingInPython(EpsMissing):
    def divisor(self):
        for value in np.ravel(self.v):
            1 / math.sqrt(value)
        return super().divisor()


@explained(
    "gradient-missing",
    of="RMSProp",
    why=N_(
        "Your step leaves out the gradient itself: it is the learning rate divided by the root. "
        "The lecture multiplies this quotient by `g`, which gives the step its direction. Without "
        "`g` all weights move the same way, even where the gradient is zero."
    ),
    ask=N_("In which direction does your step go where `g` is negative?"),
)
class GradientMissing(Right):
    def change(self, g):
        return self.learning_rate / self.divisor()


@explained(
    "single-average",
    of="RMSProp",
    why=N_(
        "Your code keeps one `v` for all weights: the squares of all elements are put together. "
        "The mean in the name is over the steps, not over the elements; every weight has an "
        "average of its own. With one for all, a weight with large gradients shortens the steps of "
        "every other."
    ),
    ask=N_("Which shape has `v` in your code, and which shape has `g`?"),
)
class MeanOverElements(Right):
    def square(self, g):
        return np.mean(g**2)


@explained("single-average", of="RMSProp")
class SumOverElements(Right):
    def square(self, g):
        return np.sum(g**2)
