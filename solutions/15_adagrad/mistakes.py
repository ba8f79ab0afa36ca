"""Known wrong versions of 15. Where two answer alike, the first is named."""

import math

import numpy as np

from grader.checking.optimizers import IN_PLACE, SHARED_STATE
from grader.course import explained, mistake
from grader.model import N_


class Right:
    """The right update in pieces; each mistake replaces one."""

    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate, self.eps = learning_rate, eps
        self.G, self.t = 0.0, 0

    def step(self, w, g):
        self.t += 1
        self.G = self.accumulated(self.square(g))
        return w - self.change(g)

    def square(self, g):
        return g**2

    def accumulated(self, square):
        return self.G + square

    def change(self, g):
        return self.learning_rate * g / self.divisor()

    def divisor(self):
        return np.sqrt(self.G + self.eps)


@mistake(
    "average-not-sum",
    of="Adagrad",
    why=N_(
        "Your `G` is an average of the squares, or old ones fade from it. Adagrad keeps the plain "
        "sum: every square counts fully and for ever. That is what makes its steps shorter and "
        "shorter; an average belongs to `RMSProp`, on the next slide."
    ),
    ask=N_("What is `G` multiplied or divided by before or after the new square is added?"),
)
class MeanOfHistory(Right):
    def divisor(self):
        return np.sqrt(self.G / self.t + self.eps)


@mistake("average-not-sum", of="Adagrad")
class Average(Right):
    kept = 0.9

    def accumulated(self, square):
        return self.kept * self.G + (1 - self.kept) * square


@mistake("average-not-sum", of="Adagrad")
class Average95(Average):
    kept = 0.95


@mistake("average-not-sum", of="Adagrad")
class Average99(Average):
    kept = 0.99


@mistake("average-not-sum", of="Adagrad")
class Average999(Average):
    kept = 0.999


@mistake("average-not-sum", of="Adagrad")
class AverageOfTwo(Average):
    kept = 0.5


@mistake("average-not-sum", of="Adagrad")
class FadingSum(Average):
    def accumulated(self, square):
        return self.kept * self.G + square


@mistake(
    "eps-outside-root",
    of="Adagrad",
    why=N_(
        "In your code `eps` is added after the root. That is the form of `PyTorch`, and right "
        "there; the lecture adds it before: `sqrt(G + eps)`. For gradients of ordinary size the "
        "two agree; but inside the root `1e-8` acts like `1e-4` outside, and tiny gradients move "
        "the weights much less."
    ),
    ask=N_("Where does the bracket of the root close: before `eps` or after it?"),
)
class EpsOutsideRoot(Right):
    def divisor(self):
        return np.sqrt(self.G) + self.eps


@mistake(
    "missing-root",
    of="Adagrad",
    why=N_(
        "Your step divides by `G` itself, a sum of squares. Its root has the size of a gradient, "
        "so that the first step is about as long as the learning rate. Without the root, large "
        "gradients hardly move the weights, and small ones throw them far."
    ),
    ask=N_("What does the lecture's formula do with `G + eps` before it divides?"),
)
class MissingRoot(Right):
    def divisor(self):
        return self.G + self.eps


@mistake(
    "not-squared",
    of="Adagrad",
    why=N_(
        "Your `G` adds up the gradients without squaring them. The lecture adds `g ** 2`: that is "
        "never negative, and the root of the sum has the gradient's own size again. Without the "
        "square the root gives another scale, and `nan` or an error where the sum is negative."
    ),
    ask=N_("What does your code add to `G` at each step?"),
)
class NotSquared(Right):
    def square(self, g):
        return g


@mistake("not-squared", of="Adagrad")
class NotSquaredInPython(NotSquared):
    def divisor(self):
        for value in np.ravel(self.G + self.eps):
            math.sqrt(value)
        return super().divisor()


@mistake("not-squared", of="Adagrad")
class NotSquaredAndComplex(NotSquared):
    def divisor(self):
        roots = [value**0.5 for value in np.ravel(self.G + self.eps).tolist()]
        return np.reshape(roots, np.shape(self.G))  # complex where negative


@mistake("not-squared", of="Adagrad")
class AbsoluteNotSquare(Right):
    def square(self, g):
        return np.abs(g)


@mistake("not-squared", of="Adagrad")
class DoubledNotSquared(Right):
    def square(self, g):
        return g * 2


@mistake("not-squared", of="Adagrad")
class SumSquaredLater(NotSquared):
    def divisor(self):
        return np.sqrt(self.G**2 + self.eps)


@mistake(
    "accumulator-forgotten",
    of="Adagrad",
    why=N_(
        "Your `G` does not last from one call of `step` to the next: it holds the newest square "
        "only. It is a sum over all steps so far, so it belongs to the instance and is zero only "
        "once, at the start. Without this memory every step is as long as the learning rate, "
        "however small the gradient has become."
    ),
    ask=N_("Which line stores `G` in `self`, and where is the old one added?"),
)
class AccumulatorForgotten(Right):
    def accumulated(self, square):
        return square


@mistake("shared-state", of="Adagrad", **SHARED_STATE)
class SharedState:
    G = 0.0

    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate, self.eps = learning_rate, eps

    def step(self, w, g):
        state = type(self)
        state.G = state.G + g**2
        return w - self.learning_rate * g / np.sqrt(state.G + self.eps)


@mistake(
    "ascent",
    of="Adagrad",
    why=N_(
        "Your step goes uphill: it is added to the weights. The gradient points to where the loss "
        "grows; the lecture subtracts. With every step the loss would grow."
    ),
    ask=N_("Which sign stands between `w` and the step in your last line?"),
)
class Ascent(Right):
    def change(self, g):
        return -super().change(g)


@mistake("in-place", of="Adagrad", **IN_PLACE)
class WeightsInPlace(Right):
    def step(self, w, g):
        w[...] = super().step(w, g)
        return w


@mistake("in-place", of="Adagrad")
class GradientInPlace(Right):
    def change(self, g):
        g *= self.learning_rate
        return g / self.divisor()


@mistake("in-place", of="Adagrad")
class GradientSquaredInPlace(Right):
    def square(self, g):
        g *= g
        return g.copy()


@mistake(
    "eps-ignored",
    of="Adagrad",
    why=N_(
        "The `eps` that is passed has no effect on your steps. It is added to `G` under the root, "
        "so it decides how far tiny gradients move the weights, and for a gradient of zero it "
        "prevents `0 / 0`. A fixed number takes that choice from the caller, and no number at all "
        "ends in `nan`."
    ),
    ask=N_("Which line of `step` uses the `eps` that `__init__` was given?"),
)
class EpsFixed(Right):
    def __init__(self, learning_rate=0.01, eps=1e-8):
        super().__init__(learning_rate)


@mistake("eps-ignored", of="Adagrad")
class EpsMissing(Right):
    def divisor(self):
        return np.sqrt(self.G)


@mistake("eps-ignored", of="Adagrad")
class EpsMissingInPython(EpsMissing):
    def divisor(self):
        for value in np.ravel(self.G):
            1 / math.sqrt(value)
        return super().divisor()


@mistake(
    "single-rate",
    of="Adagrad",
    why=N_(
        "Your code keeps one `G` for all weights: the squares of all elements are put together. "
        "The lecture keeps a sum for each weight, which is what the index of `G` means, so that "
        "each gets a rate of its own. With one for all, a weight with large gradients shortens the "
        "steps of every other."
    ),
    ask=N_("Which shape has `G` in your code, and which shape has `g`?"),
)
class SumOverElements(Right):
    def square(self, g):
        return np.sum(g**2)


@mistake("single-rate", of="Adagrad")
class MeanOverElements(Right):
    def square(self, g):
        return np.mean(g**2)


@mistake("single-rate", of="Adagrad")
class LargestElement(Right):
    def square(self, g):
        return np.max(g**2)


@mistake("single-rate", of="Adagrad")
class ProductWithItself(Right):
    def square(self, g):
        return np.dot(g, g)  # stops for a matrix that isn't square


@mistake("single-rate", of="Adagrad")
class MatrixProductWithItself(Right):
    def square(self, g):
        return g @ g  # stops for a single number too


@mistake("single-rate", of="Adagrad")
class ProductWithTransposed(Right):
    def square(self, g):
        return np.dot(g.T, g)


@mistake("single-rate", of="Adagrad")
class NormNotSquared(Right):
    def square(self, g):
        return np.linalg.norm(g)


@mistake("single-rate", of="Adagrad")
class OneRunningSum(Right):
    def step(self, w, g):
        new = np.array(w, np.float64)
        for place, slope in np.ndenumerate(g):
            self.G += slope**2
            new[place] -= self.learning_rate * slope / self.divisor()
        return new


@mistake(
    "old-accumulator",
    of="Adagrad",
    why=N_(
        "Your code divides by the root of the old `G` and adds the new square afterwards. The "
        "lecture's sum includes the present gradient. The other way round the first step divides "
        "by the root of `eps` alone and throws the weights far away."
    ),
    ask=N_("Which line comes first in `step`: the one of `G` or the one of `w`?"),
)
class OldAccumulator(Right):
    def step(self, w, g):
        new = w - self.change(g)
        self.G = self.accumulated(self.square(g))
        return new


@explained(
    "learning-rate-ignored",
    of="Adagrad",
    why=N_(
        "The `learning_rate` that is passed has no effect on your steps: a fixed number stands in "
        "its place, or none at all. The slide says that it needs no manual tuning, since each "
        "weight gets a rate of its own; but each of these is `learning_rate` divided by a root. "
        "The caller still decides how long the first step is."
    ),
    ask=N_("Which line of `step` uses the `learning_rate` that `__init__` was given?"),
)
class RateMissing(Right):
    def change(self, g):
        return g / self.divisor()


@explained("learning-rate-ignored", of="Adagrad")
class RateFixed(Right):
    def __init__(self, learning_rate=0.01, eps=1e-8):
        super().__init__(eps=eps)


@explained(
    "rate-stored",
    of="Adagrad",
    why=N_(
        "Your code stores the divided learning rate, and the next step divides it again. The slide "
        "speaks of a decaying rate and so suggests it, but `G` already remembers all steps: each "
        "divides the learning rate that was passed. Divided again and again, it falls to almost "
        "nothing within a few steps."
    ),
    ask=N_("Which line assigns to `self.learning_rate` outside of `__init__`?"),
)
class RateStored(Right):
    def change(self, g):
        self.learning_rate = self.learning_rate / self.divisor()
        return self.learning_rate * g


@explained(
    "gradient-missing",
    of="Adagrad",
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
