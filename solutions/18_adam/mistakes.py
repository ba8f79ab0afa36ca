"""Known wrong versions of 18. Where two answer alike, the first is named."""

import math

import numpy as np

from grader.checking.optimizers import IN_PLACE, SHARED_STATE
from grader.course import mistake
from grader.model import N_


class Right:
    """The right update in pieces; each mistake replaces one."""

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate, self.beta1, self.beta2, self.eps = learning_rate, beta1, beta2, eps
        self.m, self.v, self.t = 0.0, 0.0, 0

    def step(self, w, g):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * self.square(g)
        return w - self.change(*self.corrected())

    def square(self, g):
        return g**2

    def corrections(self):
        return 1 - self.beta1**self.t, 1 - self.beta2**self.t

    def corrected(self):
        first, second = self.corrections()
        return self.m / first, self.v / second

    def change(self, m_hat, v_hat):
        return self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)


@mistake(
    "no-bias-correction",
    of="Adam",
    why=N_(
        "Your code uses `m` and `v` as they are stored. Both start at zero and are too small at "
        "first, each by another factor; the lecture divides them by `1 - beta1 ** t` and "
        "`1 - beta2 ** t`. Without that, the usual betas make the first step about three times as "
        "long as the learning rate says."
    ),
    ask=N_("Which line of `step` divides by `1 - beta1 ** t`, and which by `1 - beta2 ** t`?"),
)
class NoCorrection(Right):
    def corrections(self):
        return 1.0, 1.0


@mistake(
    "t-starts-at-zero",
    of="Adam",
    why=N_(
        "At the first step your `t` is `0`. Then `1 - beta1 ** t` is `0` as well, and the "
        "correction divides by it: the weights become `nan`, or the program stops. The slide's "
        "index does suggest it, but `t` is the number of this step, and the first step has the "
        "number `1`."
    ),
    ask=N_("What is `t` when `step` divides for the first time: `0` or `1`?"),
)
class CountedFromZero(Right):
    def __init__(self, *options, **named):
        super().__init__(*options, **named)
        self.t = -1


@mistake("t-starts-at-zero", of="Adam")
class CountedFromZeroInPython(CountedFromZero):
    def corrected(self):
        first, second = self.corrections()
        return self.m * (1.0 / first), self.v * (1.0 / second)


@mistake(
    "t-off-by-one",
    of="Adam",
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


@mistake(
    "correction-stored",
    of="Adam",
    why=N_(
        "Your code stores a corrected moment; the next step averages it and corrects it again. The "
        "slide reuses one name for both values and so suggests it, but the correction is meant for "
        "this step's update only. Corrected again and again, old gradients count for too much."
    ),
    ask=N_(
        "Which names can the corrected values get, so that the stored `m` and `v` stay as they are?"
    ),
)
class CorrectionsStored(Right):
    def corrected(self):
        self.m, self.v = super().corrected()
        return self.m, self.v


@mistake("correction-stored", of="Adam")
class FirstCorrectionStored(Right):
    def corrected(self):
        self.m, v_hat = super().corrected()
        return self.m, v_hat


@mistake("correction-stored", of="Adam")
class SecondCorrectionStored(Right):
    def corrected(self):
        m_hat, self.v = super().corrected()
        return m_hat, self.v


@mistake(
    "betas-swapped",
    of="Adam",
    why=N_(
        "In your code `beta1` and `beta2` have changed places. The first belongs to the gradients "
        "in `m`, the second to their squares in `v`. With the usual values the direction follows "
        "about the last ten gradients, the scale about the last thousand; swapped, the steps turn "
        "too late and their length jumps."
    ),
    ask=N_(
        "Which beta stands in the line of `m`, and in which order does `__init__` take the two?"
    ),
)
class BetasSwapped(Right):
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, beta2, beta1, eps)


@mistake("betas-swapped", of="Adam")
class BetasSwappedInAverages(BetasSwapped):
    def corrections(self):
        first, second = super().corrections()
        return second, first


@mistake("betas-swapped", of="Adam")
class BetasSwappedInCorrections(Right):
    def corrections(self):
        first, second = super().corrections()
        return second, first


@mistake("betas-swapped", of="Adam")
class BetasSwappedInSignature(Right):
    def __init__(self, learning_rate=0.001, beta2=0.999, beta1=0.9, eps=1e-8):
        super().__init__(learning_rate, beta1, beta2, eps)


@mistake(
    "not-squared",
    of="Adam",
    why=N_(
        "Your `v` averages the gradients without squaring them. The lecture averages `g ** 2`: "
        "that is never negative, and its root has the gradient's own size again. Without the "
        "square the root gives another scale, and `nan` or an error where the average is negative."
    ),
    ask=N_("What does the line of `v` multiply by `1 - beta2`?"),
)
class NotSquared(Right):
    def square(self, g):
        return g


@mistake("not-squared", of="Adam")
class NotSquaredInPython(NotSquared):
    def change(self, m_hat, v_hat):
        for value in np.ravel(v_hat):
            math.sqrt(value)
        return super().change(m_hat, v_hat)


@mistake("not-squared", of="Adam")
class NotSquaredAndComplex(NotSquared):
    def change(self, m_hat, v_hat):
        roots = [value**0.5 for value in np.ravel(v_hat).tolist()]  # complex where negative
        return self.learning_rate * m_hat / (np.reshape(roots, np.shape(v_hat)) + self.eps)


@mistake("not-squared", of="Adam")
class AbsoluteNotSquare(Right):
    def square(self, g):
        return np.abs(g)


@mistake("not-squared", of="Adam")
class DoubledNotSquared(Right):
    def square(self, g):
        return g * 2


@mistake(
    "missing-root",
    of="Adam",
    why=N_(
        "Your step divides by `v_hat` itself, an average of squares. Its root has the size of a "
        "gradient, so that the quotient is about `1` and the step about as long as the learning "
        "rate. Without the root, large gradients hardly move the weights, and small ones throw "
        "them far."
    ),
    ask=N_("What does the lecture's last line do with `v_hat` before it divides?"),
)
class MissingRoot(Right):
    def change(self, m_hat, v_hat):
        return self.learning_rate * m_hat / (v_hat + self.eps)


@mistake(
    "eps-inside-root",
    of="Adam",
    why=N_(
        "In your code `eps` stands inside the root, as in `Adagrad`. This optimizer adds it after "
        "the root: `sqrt(v_hat) + eps`. For gradients of ordinary size the two agree; but inside "
        "the root `1e-8` acts like `1e-4` outside, and where gradients are small the steps become "
        "too short."
    ),
    ask=N_("Where does the bracket of the root close: before `eps` or after it?"),
)
class EpsInsideRoot(Right):
    def change(self, m_hat, v_hat):
        return self.learning_rate * m_hat / np.sqrt(v_hat + self.eps)


@mistake(
    "eps-hat-form",
    of="Adam",
    why=N_(
        "Your formula is right elsewhere: the original paper gives it as a shorter form, and "
        "`Keras` uses it. It adds `eps` to the root of the uncorrected `v`, where the same number "
        "weighs more, by the factor `1 / sqrt(1 - beta2 ** t)`. With the usual tiny `eps` nobody "
        "sees a difference, with a large one the first steps are shorter; this exercise asks for "
        "the lecture's form."
    ),
    ask=N_("How does the last line read with `v_hat` in it, and `eps` added to its root?"),
)
class EpsHat(Right):
    def change(self, m_hat, v_hat):
        _, second = self.corrections()
        return self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps / np.sqrt(second))


@mistake(
    "betas-ignored",
    of="Adam",
    why=N_(
        "Your code computes with fixed numbers where `beta1` or `beta2` was passed. The betas say "
        "how much of the past each moment keeps, in its average and in its correction, and the "
        "caller chooses them. With fixed ones, whoever tunes them sees no change or a wrong one."
    ),
    ask=N_("Which lines hold `0.9` or `0.999` as a number, apart from the defaults in `__init__`?"),
)
class BetasIgnored(Right):
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, eps=eps)


@mistake("betas-ignored", of="Adam")
class FirstBetaIgnored(Right):
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, beta2=beta2, eps=eps)


@mistake("betas-ignored", of="Adam")
class SecondBetaIgnored(Right):
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, beta1=beta1, eps=eps)


@mistake("betas-ignored", of="Adam")
class BetasIgnoredInCorrections(Right):
    def corrections(self):
        return 1 - 0.9**self.t, 1 - 0.999**self.t


@mistake("betas-ignored", of="Adam")
class BetasIgnoredInAverages(Right):
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, eps=eps)
        self.given = beta1, beta2

    def corrections(self):
        return tuple(1 - beta**self.t for beta in self.given)


@mistake(
    "eps-ignored",
    of="Adam",
    why=N_(
        "The `eps` that is passed has no effect on your steps. It is added to `sqrt(v_hat)`, so it "
        "decides how far tiny gradients move the weights, and for a gradient of zero it prevents "
        "`0 / 0`. A fixed number takes that choice from the caller, and no number at all ends in "
        "`nan`."
    ),
    ask=N_("Which line of `step` uses the `eps` that `__init__` was given?"),
)
class EpsFixed(Right):
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate, beta1, beta2)


@mistake("eps-ignored", of="Adam")
class EpsMissing(Right):
    def change(self, m_hat, v_hat):
        return self.learning_rate * m_hat / np.sqrt(v_hat)


@mistake("eps-ignored", of="Adam")
class EpsMissingInPython(EpsMissing):
    def change(self, m_hat, v_hat):
        for value in np.ravel(v_hat):
            1 / math.sqrt(value)
        return super().change(m_hat, v_hat)


@mistake(
    "state-forgotten",
    of="Adam",
    why=N_(
        "Your moments do not last from one call of `step` to the next. They are averages over all "
        "steps so far, so they belong to the instance and are zero only once, at the start. "
        "Without this memory a step knows only the newest gradient, with all its noise."
    ),
    ask=N_("Which line sets `m` or `v` to zero, and how often does it run?"),
)
class MomentsForgotten(Right):
    def step(self, w, g):
        self.m = self.v = 0.0
        return super().step(w, g)


@mistake("state-forgotten", of="Adam")
class EverythingForgotten(Right):
    def step(self, w, g):
        self.m, self.v, self.t = 0.0, 0.0, 0
        return super().step(w, g)


@mistake("state-forgotten", of="Adam")
class FirstMomentForgotten(Right):
    def step(self, w, g):
        self.m = 0.0
        return super().step(w, g)


@mistake("state-forgotten", of="Adam")
class SecondMomentForgotten(Right):
    def step(self, w, g):
        self.v = 0.0
        return super().step(w, g)


@mistake("shared-state", of="Adam", **SHARED_STATE)
class SharedState:
    m, v, t = 0.0, 0.0, 0

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate, self.beta1, self.beta2, self.eps = learning_rate, beta1, beta2, eps

    def step(self, w, g):
        state = type(self)
        state.t += 1
        state.m = self.beta1 * state.m + (1 - self.beta1) * g
        state.v = self.beta2 * state.v + (1 - self.beta2) * g**2
        m_hat = state.m / (1 - self.beta1**state.t)
        v_hat = state.v / (1 - self.beta2**state.t)
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)


@mistake(
    "ascent",
    of="Adam",
    why=N_(
        "Your step goes uphill: it is added to the weights. The gradient points to where the loss "
        "grows, and so does its average `m_hat`; the lecture subtracts. With every step the loss "
        "would grow."
    ),
    ask=N_("Which sign stands between `w` and the step in your last line?"),
)
class Ascent(Right):
    def change(self, m_hat, v_hat):
        return -super().change(m_hat, v_hat)


@mistake("in-place", of="Adam", **IN_PLACE)
class WeightsInPlace(Right):
    def step(self, w, g):
        w[...] = super().step(w, g)
        return w


@mistake("in-place", of="Adam")
class GradientInPlace(Right):
    def square(self, g):
        g *= g
        return g


@mistake(
    "corrects-only-first",
    of="Adam",
    why=N_(
        "Your code corrects the first moment, but not the second. `v` starts at zero too, and with "
        "a `beta2` of `0.999` it stays too small for hundreds of steps. The step divides by its "
        "root: the first one is about thirty times as long as the learning rate says."
    ),
    ask=N_("Which line of `step` divides `v` by `1 - beta2 ** t`?"),
)
class OnlyFirstCorrected(Right):
    def corrections(self):
        return 1 - self.beta1**self.t, 1.0
