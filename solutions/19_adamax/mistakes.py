"""Known wrong versions of 19. Where two answer alike, the first is named."""

import numpy as np

from grader.checking.optimizers import IN_PLACE, SHARED_STATE
from grader.course import explained, mistake
from grader.model import N_


class Right:
    """The right update in pieces; each mistake replaces one."""

    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate, self.beta1, self.beta2, self.eps = learning_rate, beta1, beta2, eps
        self.m, self.u, self.t = 0.0, 0.0, 0

    def step(self, w, g):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.u = self.largest(g)
        return w - self.change()

    def largest(self, g):
        return np.maximum(self.faded(), self.size(g))

    def faded(self):
        return self.beta2 * self.u

    def size(self, g):
        return np.abs(g)

    def change(self):
        return self.learning_rate * self.m / self.correction() / self.divisor()

    def correction(self):
        return 1 - self.beta1**self.t

    def divisor(self):
        return self.u + self.eps


@mistake(
    "second-moment",
    of="Adamax",
    why=N_(
        "Your step divides by an average of squares, or by its root: the second moment of `Adam`. "
        "Adamax keeps the largest gradient in its place: `u` is the maximum of the old `u` times "
        "`beta2` and the present `abs(g)`. Nothing has to be corrected or rooted, and one large "
        "gradient counts at once and whole."
    ),
    ask=N_("Which line of `step` compares the old `u` with the size of `g`?"),
)
class RootOfCorrectedMoment(Right):
    def largest(self, g):
        return self.beta2 * self.u + (1 - self.beta2) * g**2

    def divisor(self):
        return np.sqrt(self.u / (1 - self.beta2**self.t)) + self.eps


@mistake("second-moment", of="Adamax")
class RootOfMoment(RootOfCorrectedMoment):
    def divisor(self):
        return np.sqrt(self.u) + self.eps


@mistake("second-moment", of="Adamax")
class CorrectedMoment(RootOfCorrectedMoment):
    def divisor(self):
        return self.u / (1 - self.beta2**self.t) + self.eps


@mistake("second-moment", of="Adamax")
class Moment(RootOfCorrectedMoment):
    def divisor(self):
        return self.u + self.eps


@mistake("second-moment", of="Adamax")
class RootWithEpsInside(RootOfCorrectedMoment):
    def divisor(self):
        return np.sqrt(self.u + self.eps)


@explained(
    "average-of-sizes",
    of="Adamax",
    why=N_(
        "Your `u` is a moving average of the sizes `abs(g)`. Adamax keeps the largest one: the "
        "maximum of the old `u` times `beta2` and the present `abs(g)`. An average hardly notices "
        "one large gradient; the maximum counts it at once and whole."
    ),
    ask=N_("Which line of `step` compares the old `u` with the size of `g`?"),
)
class AverageOfSizes(Right):
    def largest(self, g):
        return self.beta2 * self.u + (1 - self.beta2) * np.abs(g)


@mistake(
    "missing-absolute",
    of="Adamax",
    why=N_(
        "Your maximum looks at the gradient itself, not at its size: a negative gradient always "
        "loses, however large it is. Adamax compares with `abs(g)`. Without it `u` is too small, "
        "or zero, where gradients are negative, and the steps there become far too long."
    ),
    ask=N_("What does your line of `u` keep of a gradient of `-4`?"),
)
class MissingAbsolute(Right):
    def size(self, g):
        return g


@mistake("missing-absolute", of="Adamax")
class AbsoluteOutside(MissingAbsolute):
    def largest(self, g):
        return np.abs(super().largest(g))


@mistake("missing-absolute", of="Adamax")
class AbsoluteInDivision(MissingAbsolute):
    def divisor(self):
        return np.abs(self.u) + self.eps


@mistake("missing-absolute", of="Adamax")
class MissingAbsoluteFromFirst(MissingAbsolute):
    def largest(self, g):
        return super().largest(g) if self.t > 1 else g


@mistake(
    "no-decay",
    of="Adamax",
    why=N_(
        "Your `u` never becomes smaller: the old value enters the maximum whole. Adamax multiplies "
        "it by `beta2` first, so that a large gradient is forgotten in time. Without that, one "
        "huge gradient at the start makes all later steps tiny."
    ),
    ask=N_("By what is the old `u` multiplied before it is compared with `abs(g)`?"),
)
class NoDecay(Right):
    def faded(self):
        return self.u


@mistake("no-decay", of="Adamax")
class EverythingDecays(Right):
    def largest(self, g):
        self.kept = np.maximum(getattr(self, "kept", 0.0), np.abs(g))
        return self.beta2 * self.kept


@mistake(
    "no-bias-correction",
    of="Adamax",
    why=N_(
        "Your code uses `m` as it is stored. It starts at zero and is too small at first, so it is "
        "divided by `1 - beta1 ** t`, or the learning rate is. Without that, a `beta1` of `0.9` "
        "makes the first step only a tenth as long as the learning rate says."
    ),
    ask=N_("Which line of `step` divides by `1 - beta1 ** t`?"),
)
class NoCorrection(Right):
    def correction(self):
        return 1.0


@explained(
    "multiplied-by-correction",
    of="Adamax",
    why=N_(
        "Your code multiplies by `1 - beta1 ** t`. The average `m` is too small at first by just "
        "this factor, so that dividing by it makes `m` right; multiplied, the first steps become "
        "even shorter."
    ),
    ask=N_("Which line of `step` divides by `1 - beta1 ** t`?"),
)
class MultipliedByCorrection(Right):
    def correction(self):
        return 1 / (1 - self.beta1**self.t)


@mistake(
    "t-starts-at-zero",
    of="Adamax",
    why=N_(
        "At the first step your `t` is `0`. Then `1 - beta1 ** t` is `0` as well, and your code "
        "divides by it: the weights become infinite or `nan`, or the program stops. `t` is the "
        "number of this step, and the first step has the number `1`."
    ),
    ask=N_("What is `t` when `step` divides for the first time: `0` or `1`?"),
)
class CountedFromZero(Right):
    def __init__(self, *options, **named):
        super().__init__(*options, **named)
        self.t = -1


@mistake("t-starts-at-zero", of="Adamax")
class CountedFromZeroInPython(CountedFromZero):
    def change(self):
        return self.learning_rate / self.correction() * self.m / self.divisor()


@mistake(
    "zero-division",
    of="Adamax",
    why=N_(
        "Where the gradient has been zero from the start, your `u` is zero, and your code divides "
        "by it: `NumPy` gives `nan`, plain Python stops with `ZeroDivisionError`. The paper's own "
        "line has no `eps` either, and for all other gradients your values are the paper's. This "
        "exercise adds `eps` to `u`: one weight without a gradient must not spoil the network."
    ),
    ask=N_("What is `m / u` in your code where `g` has always been `0`?"),
)
class NoEps(Right):
    def divisor(self):
        return self.u


@mistake("zero-division", of="Adamax")
class NoEpsInPython(NoEps):
    def divisor(self):
        for value in np.ravel(self.u).tolist():
            1 / value
        return self.u


@mistake("zero-division", of="Adamax")
class EpsBesideCorrection(NoEps):
    def correction(self):
        return super().correction() + self.eps


@mistake(
    "eps-inside-max",
    of="Adamax",
    why=N_(
        "In your code `eps` is part of the maximum. That is right elsewhere: `PyTorch` compares "
        "with `abs(g) + eps`. Inside, `eps` fades with `beta2`; this exercise adds it to `u` in "
        "the division only. With the usual tiny `eps` nobody sees a difference, with a large one "
        "the steps have other lengths."
    ),
    ask=N_("How does the line of `u` read without `eps`, and where does `eps` go then?"),
)
class EpsInsideMax(Right):
    def size(self, g):
        return np.abs(g) + self.eps

    def divisor(self):
        return self.u


@mistake("eps-inside-max", of="Adamax")
class EpsInMaxAndDivision(EpsInsideMax):
    def divisor(self):
        return self.u + self.eps


@explained(
    "eps-elsewhere",
    of="Adamax",
    why=N_(
        "Your `eps` stands elsewhere than in the exercise's formula: in the `u` that is stored, "
        "beside the old `u`, or as the least value that may divide. This exercise adds it to `u` "
        "in the division only. With the usual tiny `eps` nobody sees a difference, with a large "
        "one the steps have other lengths."
    ),
    ask=N_("How does the line of `u` read without `eps`, and where does `eps` go then?"),
)
class EpsAsLeast(EpsInsideMax):
    def size(self, g):
        return np.maximum(np.abs(g), self.eps)


@explained("eps-elsewhere", of="Adamax")
class EpsAsLeastOfDivisor(Right):
    def divisor(self):
        return np.maximum(self.u, self.eps)


@explained("eps-elsewhere", of="Adamax")
class EpsStored(EpsInsideMax):
    def largest(self, g):
        return np.maximum(self.faded(), np.abs(g)) + self.eps


@explained("eps-elsewhere", of="Adamax")
class EpsWithOld(EpsInsideMax):
    def largest(self, g):
        return np.maximum(self.faded() + self.eps, np.abs(g))


@mistake(
    "state-forgotten",
    of="Adamax",
    why=N_(
        "`m` or `u` does not last from one call of `step` to the next. They are an average and a "
        "maximum over all steps so far, so they belong to the instance and are zero only once, at "
        "the start. Without this memory a step knows only the newest gradient, with all its noise."
    ),
    ask=N_("Which line sets `m` or `u` to zero, and how often does it run?"),
)
class StateForgotten(Right):
    def step(self, w, g):
        self.m = self.u = 0.0
        return super().step(w, g)


@mistake("state-forgotten", of="Adamax")
class EverythingForgotten(Right):
    def step(self, w, g):
        self.m, self.u, self.t = 0.0, 0.0, 0
        return super().step(w, g)


@mistake("state-forgotten", of="Adamax")
class MomentForgotten(Right):
    def step(self, w, g):
        self.m = 0.0
        return super().step(w, g)


@mistake("state-forgotten", of="Adamax")
class MaximumForgotten(Right):
    def step(self, w, g):
        self.u = 0.0
        return super().step(w, g)


@mistake("shared-state", of="Adamax", **SHARED_STATE)
class SharedState:
    m, u, t = 0.0, 0.0, 0

    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate, self.beta1, self.beta2, self.eps = learning_rate, beta1, beta2, eps

    def step(self, w, g):
        state = type(self)
        state.t += 1
        state.m = self.beta1 * state.m + (1 - self.beta1) * g
        state.u = np.maximum(self.beta2 * state.u, np.abs(g))
        rate = self.learning_rate / (1 - self.beta1**state.t)
        return w - rate * state.m / (state.u + self.eps)


@mistake(
    "ascent",
    of="Adamax",
    why=N_(
        "Your step goes uphill: it is added to the weights. The gradient points to where the loss "
        "grows, and so does its average `m`, so the step is subtracted. With every step the loss "
        "would grow."
    ),
    ask=N_("Which sign stands between `w` and the step in your last line?"),
)
class Ascent(Right):
    def change(self):
        return -super().change()


@mistake("in-place", of="Adamax", **IN_PLACE)
class WeightsInPlace(Right):
    def step(self, w, g):
        w[...] = super().step(w, g)
        return w


@mistake("in-place", of="Adamax")
class GradientInPlace(Right):
    def size(self, g):
        return np.abs(g, out=g).copy()


@mistake(
    "global-max",
    of="Adamax",
    why=N_(
        "Your code takes one maximum over all elements. Every weight has a `u` of its own, of the "
        "shape of `g`: the maximum is over the steps, not over the elements. With one for all, a "
        "weight with large gradients shortens the steps of every other."
    ),
    ask=N_("Which shape has `u` in your code, and which shape has `g`?"),
)
class GlobalMax(Right):
    def size(self, g):
        return np.max(np.abs(g))


@explained(
    "builtin-max",
    of="Adamax",
    why=N_(
        "Python's `max` asks which of two whole arrays is larger, and `NumPy` has no answer to "
        "that: the program stops, and only single numbers work. Adamax needs the maximum element "
        "by element, so that every weight has a `u` of its own."
    ),
    ask=N_("Which function of `NumPy` compares two arrays element by element?"),
)
class BuiltinMax(Right):
    def largest(self, g):
        return max(self.faded(), self.size(g))


@explained(
    "squared-maximum",
    of="Adamax",
    why=N_(
        "Your maximum compares squares, as `Adam` averages them. Adamax compares `beta2 * u` with "
        "`abs(g)`: `u` has the gradient's own unit, and no root is needed. With squares, `beta2` "
        "fades the old maximum only half as fast, or the step gets another unit."
    ),
    ask=N_("Which unit has `u` in your code: that of `g` or that of `g ** 2`?"),
)
class RootOfLargestSquare(Right):
    def size(self, g):
        return g**2

    def divisor(self):
        return np.sqrt(self.u) + self.eps


@explained("squared-maximum", of="Adamax")
class LargestSquare(Right):
    def size(self, g):
        return g**2


@explained(
    "maximum-corrected",
    of="Adamax",
    why=N_(
        "Your code corrects `u` as `Adam` corrects its second moment. That was an average, too "
        "small at first; a maximum has the right size from the first gradient on. Divided by "
        "`1 - beta2 ** t`, with the usual `beta2`, it is a thousand times too large at the first "
        "step, and the steps are tiny."
    ),
    ask=N_("What is `u` after the first step, and is that too small?"),
)
class MaximumCorrected(Right):
    def divisor(self):
        return self.u / (1 - self.beta2**self.t) + self.eps


@explained(
    "t-off-by-one",
    of="Adamax",
    why=N_(
        "Your `t` is one too large: the first step already divides by `1 - beta1 ** 2`, as if two "
        "gradients had been averaged. The correction must fit the number of gradients seen so far; "
        "after the first that is `1 - beta1 ** 1`. One off, the first steps get a wrong length, "
        "and these are the steps that the correction is for."
    ),
    ask=N_("At the first call of `step`, which value does `t` have where it is used?"),
)
class CountedFromTwo(Right):
    def __init__(self, *options, **named):
        super().__init__(*options, **named)
        self.t = 1


@explained(
    "correction-stored",
    of="Adamax",
    why=N_(
        "Your code stores the corrected `m`; the next step averages it and corrects it again. The "
        "correction is meant for this step's update only. Corrected again and again, old gradients "
        "count for too much."
    ),
    ask=N_("Which name can the corrected value get, so that the stored `m` stays as it is?"),
)
class CorrectionStored(Right):
    def change(self):
        self.m = self.m / self.correction()
        return self.learning_rate * self.m / self.divisor()


@explained(
    "betas-swapped",
    of="Adamax",
    why=N_(
        "In your code `beta1` and `beta2` have changed places. The first belongs to the average "
        "`m` and to its correction, the second to the maximum `u`. Swapped, the steps turn too "
        "late, and large gradients are forgotten too soon."
    ),
    ask=N_(
        "Which beta stands in the line of `m`, and in which order does `__init__` take the two?"
    ),
)
class BetasSwapped(Right):
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, beta2, beta1, eps)


@explained("betas-swapped", of="Adamax")
class SecondBetaInCorrection(Right):
    def correction(self):
        return 1 - self.beta2**self.t


@explained(
    "betas-ignored",
    of="Adamax",
    why=N_(
        "Your code computes with fixed numbers where `beta1` or `beta2` was passed. The betas say "
        "how much of the past `m` and `u` keep, `beta1` in the correction too, and the caller "
        "chooses them. With fixed ones, whoever tunes them sees no change or a wrong one."
    ),
    ask=N_("Which lines hold `0.9` or `0.999` as a number, apart from the defaults in `__init__`?"),
)
class BetasIgnored(Right):
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, eps=eps)


@explained("betas-ignored", of="Adamax")
class FirstBetaIgnored(Right):
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, beta2=beta2, eps=eps)


@explained("betas-ignored", of="Adamax")
class SecondBetaIgnored(Right):
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, beta1=beta1, eps=eps)


@explained("betas-ignored", of="Adamax")
class BetaIgnoredInCorrection(Right):
    def correction(self):
        return 1 - 0.9**self.t


@explained(
    "eps-ignored",
    of="Adamax",
    why=N_(
        "The `eps` that is passed has no effect on your steps: a fixed number stands in its place. "
        "It is added to `u`, so it decides how far tiny gradients move the weights, and the caller "
        "chooses it."
    ),
    ask=N_("Which line of `step` uses the `eps` that `__init__` was given?"),
)
class EpsFixed(Right):
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, beta1, beta2)


@explained("eps-ignored", of="Adamax")
class OneWhereZero(Right):
    def divisor(self):
        return np.where(self.u > 0, self.u, 1.0)
