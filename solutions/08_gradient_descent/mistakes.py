"""Known wrong versions of 08. Where two answer alike, the first is named."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


def slopes_at(theta, x, y):
    """Both partial derivatives of J at one point."""
    residual = theta[0] + theta[1] * x - y
    return np.mean(residual), np.mean(residual * x)


def cost_at(theta, x, y):
    return np.mean((theta[0] + theta[1] * x - y) ** 2) / 2


def whole_cost(theta, x, y):
    return 2 * cost_at(theta, x, y)


def summed_cost(theta, x, y):
    return len(x) * cost_at(theta, x, y)


def stepped(theta, x, y, rate, slopes=slopes_at):
    first, second = slopes(theta, x, y)
    return theta[0] - rate * first, theta[1] - rate * second


def converged(history, tolerance):
    return history[-2] - history[-1] < tolerance


@dataclass
class Parts:
    """The right descent in pieces; each mistake replaces one."""

    start: tuple = (0.0, 0.0)
    step: Callable = stepped
    cost: Callable = cost_at
    end: Callable = converged


def descend(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000, parts=Parts()):  # noqa: B008
    theta = parts.start
    history = [parts.cost(theta, x, y)]
    for _ in range(max_steps):
        theta = parts.step(theta, x, y, learning_rate)
        history.append(parts.cost(theta, x, y))
        if parts.end(history, tolerance):
            break
    return (*theta, history)


@mistake(
    "sequential-update",
    of="gradient_descent",
    why=N_(
        "One of your parameters is updated from residuals in which the other has moved already. "
        "Both derivatives belong to one point, the old `theta0` and `theta1`: the gradient is "
        "taken there, and then one step changes both. Updated one after the other they do not "
        "follow the gradient any more."
    ),
    ask=N_("Which `theta0` and `theta1` does each of your two derivatives use: old or new ones?"),
)
def first_before_second(*args, **options):
    def step(theta, x, y, rate):
        moved = theta[0] - rate * slopes_at(theta, x, y)[0]
        return moved, theta[1] - rate * slopes_at((moved, theta[1]), x, y)[1]

    return descend(*args, **options, parts=Parts(step=step))


@mistake("sequential-update", of="gradient_descent")
def second_before_first(*args, **options):
    def step(theta, x, y, rate):
        moved = theta[1] - rate * slopes_at(theta, x, y)[1]
        return theta[0] - rate * slopes_at((theta[0], moved), x, y)[0], moved

    return descend(*args, **options, parts=Parts(step=step))


@mistake(
    "ascent",
    of="gradient_descent",
    why=N_(
        "Your first step goes uphill: `J` grows, and the descent ends there. The gradient points "
        "to where the cost grows, so the step subtracts it; and its residual is prediction minus "
        "actual value, not the other way round as in the losses. One of the two is reversed in "
        "your code."
    ),
    ask=N_(
        "Which sign stands before `learning_rate`, and in which order does the residual subtract?"
    ),
)
def uphill(*args, **options):
    def step(theta, x, y, rate):
        return stepped(theta, x, y, -rate)

    return descend(*args, **options, parts=Parts(step=step))


@explained(
    "other-stop",
    of="gradient_descent",
    why=N_(
        "Your descent ends by another rule, not after the first step that lowers `J` by less than "
        "`tolerance`. Other rules are in use: no decrease at all, a small gradient, a small change "
        "of the parameters, a small `J` or a relative decrease. They end the descent elsewhere, "
        "and this exercise compares every step."
    ),
    ask=N_("Where does your loop compare the decrease of `J` with `tolerance`?"),
)
def ending_at_second_small_decrease(*args, **options):
    # Before `fixed-steps`: that a descent goes on where J grows does not say that it never ends.
    def end(history, tolerance):
        falls = -np.diff(history[-3:])
        return len(falls) > 1 and all((falls >= 0) & (falls < tolerance))

    return descend(*args, **options, parts=Parts(end=end))


@mistake(
    "fixed-steps",
    of="gradient_descent",
    why=N_(
        "Your descent goes on after it has converged. The lecture repeats until the cost gets no "
        "smaller, and `tolerance` says what counts: the first step that lowers `J` by less ends "
        "the descent. Going on costs time, and where `J` grows it leads away from the minimum."
    ),
    ask=N_("Where does your loop compare the decrease of `J` with `tolerance`?"),
)
def never_ending(*args, **options):
    return descend(*args, **options, parts=Parts(end=lambda js, tolerance: False))


@mistake(
    "stops-at-once",
    of="gradient_descent",
    why=N_(
        "Your descent ends after its first step, or before it, although `J` is still falling. It "
        "should end where the decrease of `J` is smaller than `tolerance`. A comparison the wrong "
        "way round, a `return` inside the loop or a `J` that is still the old one ends it at once."
    ),
    ask=N_("After the first step, which two values of `J` are compared, and in which direction?"),
)
def one_step(*args, **options):
    return descend(*args, **options, parts=Parts(end=lambda js, tolerance: True))


@mistake("stops-at-once", of="gradient_descent")
def one_step_or_nothing(*args, **options):
    theta0, theta1, history = one_step(*args, **options)
    return (theta0, theta1, history) if len(history) > 1 else None


@mistake("stops-at-once", of="gradient_descent")
def ending_at_large_decrease(*args, **options):
    def end(history, tolerance):
        return history[-2] - history[-1] > tolerance

    return descend(*args, **options, parts=Parts(end=end))


@mistake("stops-at-once", of="gradient_descent")
def no_step(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    return descend(x, y, learning_rate, tolerance, 0)


@mistake("stops-at-once", of="gradient_descent")
def old_cost_recorded(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    theta0, theta1, history = descend(x, y, learning_rate, tolerance, min(max_steps, 1))
    return theta0, theta1, [history[0]] * len(history)


@mistake(
    "history-missing-start",
    of="gradient_descent",
    why=N_(
        "Your `history` begins after the first step. Its first value is `J` at the start, where "
        "both parameters are zero; then one value follows for every step. Without it nobody sees "
        "how much the first step gained, often more than all others."
    ),
    ask=N_("What is in `history` before the loop begins?"),
)
def history_from_first_step(*args, **options):
    theta0, theta1, history = descend(*args, **options)
    return theta0, theta1, history[1:]


@mistake("history-missing-start", of="gradient_descent")
def history_from_first_step_compared(*args, **options):
    def end(history, tolerance):
        return len(history) > 2 and converged(history, tolerance)

    theta0, theta1, history = descend(*args, **options, parts=Parts(end=end))
    return theta0, theta1, history[1:]


@explained(
    "history-missing-end",
    of="gradient_descent",
    why=N_(
        "Your `history` can lack its last value: `J` is recorded before each step, and not again "
        "after the last one. It should hold one value more than there are steps, and end with the "
        "cost of the parameters that are returned."
    ),
    ask=N_("How many values belong in `history` after no step, and how many after one?"),
)
def cost_recorded_before_step(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    theta, history = (0.0, 0.0), []
    for _ in range(max_steps):
        history.append(cost_at(theta, x, y))
        if len(history) > 1 and converged(history, tolerance):
            break
        theta = stepped(theta, x, y, learning_rate)
    return (*theta, history)


@explained("history-missing-end", of="gradient_descent")
def cost_compared_after_step(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    theta, history = (0.0, 0.0), []
    for _ in range(max_steps):
        history.append(cost_at(theta, x, y))
        theta = stepped(theta, x, y, learning_rate)
        if len(history) > 1 and converged(history, tolerance):
            break
    return (*theta, history)


@explained("history-missing-end", of="gradient_descent")
def history_until_last_step(*args, **options):
    theta0, theta1, history = descend(*args, **options)
    return theta0, theta1, history[:-1]


@mistake(
    "random-start",
    of="gradient_descent",
    why=N_(
        "Your descent starts at a random point, not at `theta0 = theta1 = 0`. The slide leaves the "
        "start open; this exercise fixes it, so that every step can be compared. For this cost "
        "every start leads to the same minimum; where there are several minima, the start decides "
        "which one is found."
    ),
    ask=N_("Which values do `theta0` and `theta1` have before the first step?"),
)
def starting_anywhere(*args, **options):
    start = tuple(np.random.default_rng().normal(size=2))
    return descend(*args, **options, parts=Parts(start=start))


@mistake("random-start", of="gradient_descent")
def starting_anywhere_in_python(*args, **options):
    start = (random.random(), random.random())  # noqa: S311
    return descend(*args, **options, parts=Parts(start=start))


@mistake("random-start", of="gradient_descent")
def starting_from_a_seed(*args, **options):
    start = tuple(np.random.default_rng(0).normal(size=2))
    return descend(*args, **options, parts=Parts(start=start))


@mistake(
    "gradient-factor-two",
    of="gradient_descent",
    why=N_(
        "A factor two too many stands in the derivatives, or in one of them. The square's "
        "derivative brings a `2`, and the `1/2` of the cost cancels it: that is what it is there "
        "for. With the `2` a step is twice as long as the learning rate says."
    ),
    ask=N_("What is left of `1/(2n)` when the `2` of the square's derivative meets it?"),
)
def slopes_doubled(*args, **options):
    def step(theta, x, y, rate):
        return stepped(theta, x, y, 2 * rate)

    return descend(*args, **options, parts=Parts(step=step))


@mistake(
    "forgets-x",
    of="gradient_descent",
    why=N_(
        "The factor `x` is missing in the derivative by `theta1`. The chain rule multiplies each "
        "residual by the derivative of what is inside the square, and by `theta1` that is `x`. "
        "Without it both derivatives are the same, and the slope moves just as the intercept does."
    ),
    ask=N_("What is the derivative of `theta0 + theta1 * x` by `theta1`?"),
)
def slope_without_x(*args, **options):
    def step(theta, x, y, rate):
        return stepped(theta, x, y, rate, lambda *at: (slopes_at(*at)[0],) * 2)

    return descend(*args, **options, parts=Parts(step=step))


@mistake(
    "absolute-stop",
    of="gradient_descent",
    why=N_(
        "Your descent goes on where `J` grows: it ends only where `J` changes by less than "
        "`tolerance`, up or down. A learning rate that is too large steps over the minimum, "
        "further each time, and the parameters run away. Here the first step that does not lower "
        "`J` enough is the last one."
    ),
    ask=N_("What becomes of `history[-2] - history[-1]` under `abs` when `J` grows?"),
)
def ending_at_small_change(*args, **options):
    def end(history, tolerance):
        return abs(history[-2] - history[-1]) < tolerance

    return descend(*args, **options, parts=Parts(end=end))


@explained(
    "missing-half",
    of="gradient_descent",
    why=N_(
        "The factor `1/2` is missing. The mean squared error has `1/n`, the cost `J` of gradient "
        "descent has `1/(2n)`: the `1/2` cancels the `2` of the square's derivative. Without it "
        "the gradient of this exercise is not the derivative of your cost."
    ),
    ask=N_("Which factor stands before the sum in `J`: `1/n` or `1/(2n)`?"),
)
def mean_squares_recorded(*args, **options):
    return descend(*args, **options, parts=Parts(cost=whole_cost))


@explained("missing-half", of="gradient_descent")
def mean_squares_throughout(*args, **options):
    def step(theta, x, y, rate):
        return stepped(theta, x, y, 2 * rate)

    return descend(*args, **options, parts=Parts(step=step, cost=whole_cost))


@explained(
    "missing-mean",
    of="gradient_descent",
    why=N_(
        "The division by the number of samples is missing. The slide has `1/(2n)` before the sum. "
        "Without the `n` in it the cost grows with the number of samples, and the same line looks "
        "worse only because there are more of them."
    ),
    ask=N_("Where is `J` divided by the number of samples, `len(x)`?"),
)
def half_the_sum_recorded(*args, **options):
    return descend(*args, **options, parts=Parts(cost=summed_cost))


@explained("missing-mean", of="gradient_descent")
def half_the_sum_throughout(*args, **options):
    def step(theta, x, y, rate):
        return stepped(theta, x, y, len(x) * rate)

    return descend(*args, **options, parts=Parts(step=step, cost=summed_cost))


@explained(
    "gradient-missing-mean",
    of="gradient_descent",
    why=N_(
        "The `1/n` is missing in your gradient, or in one of its two parts. The cost divides by "
        "the number of samples, and a constant factor stays when a derivative is taken. Without it "
        "the steps grow with the number of samples."
    ),
    ask=N_("Which two operations divide by the number of samples, one for each derivative?"),
)
def slopes_of_the_sum(*args, **options):
    def step(theta, x, y, rate):
        return stepped(theta, x, y, len(x) * rate)

    return descend(*args, **options, parts=Parts(step=step))


@explained(
    "learning-rate-ignored",
    of="gradient_descent",
    why=N_(
        "Your code computes with a fixed number where `learning_rate` was passed, or with none. "
        "The caller chooses how far a step goes: a small rate needs many steps, a large one may "
        "step over the minimum. With a fixed one, whoever tries another rate sees no change."
    ),
    ask=N_("Which line uses the `learning_rate` that the function was given?"),
)
def usual_rate(x, y, learning_rate=0.1, *args, **options):
    return descend(x, y, 0.1, *args, **options)


@explained("learning-rate-ignored", of="gradient_descent")
def no_rate(x, y, learning_rate=0.1, *args, **options):
    return descend(x, y, 1.0, *args, **options)


@explained("other-stop", of="gradient_descent")
def ending_without_decrease(*args, **options):
    return descend(*args, **options, parts=Parts(end=lambda js, tolerance: js[-1] >= js[-2]))


@explained("other-stop", of="gradient_descent")
def ending_at_small_cost(*args, **options):
    return descend(*args, **options, parts=Parts(end=lambda js, tolerance: js[-1] < tolerance))


@explained("other-stop", of="gradient_descent")
def ending_at_small_slopes(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    theta, history = (0.0, 0.0), [cost_at((0.0, 0.0), x, y)]
    for _ in range(max_steps):
        slopes = slopes_at(theta, x, y)
        theta = stepped(theta, x, y, learning_rate)
        history.append(cost_at(theta, x, y))
        if max(map(abs, slopes)) < tolerance:
            break
    return (*theta, history)


@explained(
    "other-start",
    of="gradient_descent",
    why=N_(
        "Your descent starts at another fixed point than `theta0 = theta1 = 0`. The slide leaves "
        "the start open; this exercise fixes it, so that every step can be compared. For this cost "
        "every start leads to the same minimum, but not in the same number of steps."
    ),
    ask=N_("Which values do `theta0` and `theta1` have before the first step?"),
)
def starting_at_one(*args, **options):
    return descend(*args, **options, parts=Parts(start=(1.0, 1.0)))


@explained(
    "swapped-thetas",
    of="gradient_descent",
    why=N_(
        "In your code `theta0` and `theta1` have changed places. `theta0` is the intercept and "
        "stands alone, `theta1` is the slope and is multiplied by `x`. Swapped, the same two "
        "numbers describe another line."
    ),
    ask=N_("Which of the two parameters is multiplied by `x`?"),
)
def parameters_swapped(*args, **options):
    theta0, theta1, history = descend(*args, **options)
    return theta1, theta0, history


# Two at once. All answers together fit neither, so each is told by some of the checks: a missing
# start where no step is made, the rest where there are steps; one wrong derivative after a single
# step, the other after several.


def shortened(answer):
    theta0, theta1, history = answer
    return theta0, theta1, history[1:] or history


@mistake("sequential-update", of="gradient_descent")
def first_before_second_without_start(*args, **options):
    return shortened(first_before_second(*args, **options))


@mistake("ascent", of="gradient_descent")
def uphill_without_start(*args, **options):
    return shortened(uphill(*args, **options))


@mistake("gradient-factor-two", of="gradient_descent")
def slopes_doubled_without_start(*args, **options):
    return shortened(slopes_doubled(*args, **options))


@mistake("forgets-x", of="gradient_descent")
def slope_without_x_nor_start(*args, **options):
    return shortened(slope_without_x(*args, **options))


@mistake("gradient-factor-two", of="gradient_descent")
def one_step_doubled_in_sequence(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    wrong = first_before_second if max_steps == 1 else descend
    return wrong(x, y, (1 + (max_steps == 1)) * learning_rate, tolerance, max_steps)


@mistake("sequential-update", of="gradient_descent")
def steps_doubled_in_sequence(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    wrong = first_before_second if max_steps > 1 else descend
    return wrong(x, y, (1 + (max_steps > 1)) * learning_rate, tolerance, max_steps)


@mistake("gradient-factor-two", of="gradient_descent")
def one_step_doubled_without_x(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    wrong = slope_without_x if max_steps == 1 else descend
    return wrong(x, y, (1 + (max_steps == 1)) * learning_rate, tolerance, max_steps)


@mistake("forgets-x", of="gradient_descent")
def steps_doubled_without_x(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    wrong = slope_without_x if max_steps > 1 else descend
    return wrong(x, y, (1 + (max_steps > 1)) * learning_rate, tolerance, max_steps)


@mistake(
    "in-place",
    of="gradient_descent",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `y -= y_hat` "
        "writes into the array itself; `error = y - y_hat` makes a new one. The values may be "
        "right this time, but whoever uses the array next finds other numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def residual_in_place(x, y, *args, **options):
    answer = descend(x, y, *args, **options)
    y -= answer[0] + answer[1] * x
    return answer
