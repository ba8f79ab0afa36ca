"""Known wrong versions of 10. Where two answer alike, the first is named."""

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


def gradient(w):
    return np.array([w[0], w[1] ** 3 - w[1]])


def descent(w, learning_rate, steps, noise, seed, gradient=gradient):
    """The right descent, on any gradient."""
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        w = w - learning_rate * (gradient(w) + noise * rng.standard_normal(2))
    return w


def word(least, greatest):
    """The word for a surface whose curvatures lie between these two."""
    if least > 0:
        return "minimum"
    return "maximum" if greatest < 0 else "saddle"


@mistake(
    "sign-of-quadratic",
    of="surface",
    why=N_(
        "A quadratic term has the wrong sign. On this surface `w[0] ** 2 / 2` is added and `w[1] "
        "** 2 / 2` is subtracted: it rises along the first weight and falls, near zero, along the "
        "second. These two signs make the saddle point, and its derivatives, the gradient and "
        "`descend` with it, inherit them."
    ),
    ask=N_("Which sign does each quadratic term have in the formula, and which in your code?"),
)
def surface_with_a_plus(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 + w[1] ** 2 / 2


@mistake("sign-of-quadratic", of="surface")
def surface_with_two_minuses(w):
    return -(w[0] ** 2) / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


@mistake("sign-of-quadratic", of="surface")
def surface_with_signs_exchanged(w):
    return -(w[0] ** 2) / 2 + w[1] ** 4 / 4 + w[1] ** 2 / 2


@mistake("sign-of-quadratic", of="surface_gradient")
def gradient_with_a_plus(w):
    return np.array([w[0], w[1] ** 3 + w[1]])


@mistake("sign-of-quadratic", of="surface_gradient")
def gradient_with_two_minuses(w):
    return np.array([-w[0], w[1] ** 3 - w[1]])


@mistake("sign-of-quadratic", of="surface_gradient")
def gradient_with_signs_exchanged(w):
    return np.array([-w[0], w[1] ** 3 + w[1]])


@mistake("sign-of-quadratic", of="hessian")
def hessian_with_a_plus(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 + 1]])


@mistake("sign-of-quadratic", of="hessian")
def hessian_with_two_minuses(w):
    return np.array([[-1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])


@mistake("sign-of-quadratic", of="hessian")
def hessian_with_signs_exchanged(w):
    return np.array([[-1.0, 0.0], [0.0, 3 * w[1] ** 2 + 1]])


@mistake("sign-of-quadratic", of="descend")
def descent_with_a_plus(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_a_plus)


@mistake("sign-of-quadratic", of="descend")
def descent_with_two_minuses(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_two_minuses)


@mistake("sign-of-quadratic", of="descend")
def descent_with_signs_exchanged(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_signs_exchanged)


@mistake(
    "determinant-only",
    of="classify",
    why=N_(
        "Your code judges by the determinant, the product of the eigenvalues. Two negative ones "
        "make the same sign as two positive ones, so a maximum of two weights looks like a "
        "minimum; with one weight, or with three, other things go wrong. The product does not tell "
        "how many eigenvalues are negative, and that is what decides."
    ),
    ask=N_("Which sign does the determinant have where both eigenvalues are negative?"),
)
def positive_determinant(hessian):
    return "minimum" if np.linalg.det(hessian) > 0 else "saddle"


@mistake("determinant-only", of="classify")
def sign_of_determinant(hessian):
    return "minimum" if np.linalg.det(hessian) > 0 else "maximum"


@mistake("determinant-only", of="classify")
def determinant_then_corner(hessian):
    if np.linalg.det(hessian) < 0:
        return "saddle"
    return "minimum" if hessian[0, 0] > 0 else "maximum"


@mistake("determinant-only", of="classify")
def determinant_then_trace(hessian):
    if np.linalg.det(hessian) < 0:
        return "saddle"
    return "minimum" if np.trace(hessian) > 0 else "maximum"


@mistake(
    "diagonal-only",
    of="classify",
    why=N_(
        "Your code looks at the diagonal, or at its sum. The diagonal tells how the surface curves "
        "along the axes; between them it can curve the other way. With `[[1, 2], [2, 1]]` it rises "
        "along both axes and falls in the direction `(1, -1)`. The eigenvalues look in the right "
        "directions."
    ),
    ask=N_("What are the eigenvalues of `[[1, 2], [2, 1]]`, and which signs do they have?"),
)
def signs_of_diagonal(hessian):
    return word(np.min(np.diag(hessian)), np.max(np.diag(hessian)))


@mistake("diagonal-only", of="classify")
def sign_of_trace(hessian):
    return "minimum" if np.trace(hessian) > 0 else "maximum"


@mistake("diagonal-only", of="classify")
def sign_of_corner(hessian):
    return "minimum" if hessian[0, 0] > 0 else "maximum"


@explained(
    "elements-not-eigenvalues",
    of="classify",
    why=N_(
        "Your code looks at the signs of all elements. Those beside the diagonal may have any sign "
        "at a minimum, and at a saddle point every element can be positive. Only the signs of the "
        "eigenvalues tell how the surface curves in all directions."
    ),
    ask=N_("Which word belongs to `[[2, -1], [-1, 2]]`, whose eigenvalues are `1` and `3`?"),
)
def signs_of_elements(hessian):
    return word(np.min(hessian), np.max(hessian))


@explained("elements-not-eigenvalues", of="classify")
def signs_of_elements_but_zeros(hessian):
    return signs_of_elements(hessian[hessian != 0])


@explained(
    "two-weights-only",
    of="classify",
    why=N_(
        "Your code looks at two eigenvalues, or at the corner of two rows and two columns, as on "
        "this surface. A network has many more weights, and one alone is possible too: with one "
        "your code stops, and with three it overlooks what the others say."
    ),
    ask=N_(
        "How many eigenvalues does a matrix of shape `(3, 3)` have, and how many does your code "
        "use?"
    ),
)
def two_eigenvalues(hessian):
    first, second = np.linalg.eigvalsh(hessian)[0], np.linalg.eigvalsh(hessian)[1]
    return word(min(first, second), max(first, second))


@explained("two-weights-only", of="classify")
def two_eigenvalues_unpacked(hessian):
    first, second = np.linalg.eigvalsh(hessian)
    return word(min(first, second), max(first, second))


@explained("two-weights-only", of="classify")
def corner_of_two(hessian):
    determinant = hessian[0, 0] * hessian[1, 1] - hessian[0, 1] * hessian[1, 0]
    if determinant < 0:
        return "saddle"
    return "minimum" if hessian[0, 0] > 0 else "maximum"


@explained(
    "one-eigenvalue",
    of="classify",
    why=N_(
        "In your code a single eigenvalue decides, the largest or the smallest. At a saddle point "
        "both signs occur, so one alone cannot tell it from a minimum or a maximum. A minimum "
        "needs all of them to be positive, a maximum all to be negative."
    ),
    ask=N_("What does your code answer for the eigenvalues `1` and `-1`?"),
)
def largest_eigenvalue(hessian):
    return "minimum" if np.linalg.eigvalsh(hessian)[-1] > 0 else "maximum"


@explained("one-eigenvalue", of="classify")
def smallest_eigenvalue(hessian):
    return "minimum" if np.linalg.eigvalsh(hessian)[0] > 0 else "maximum"


@explained("one-eigenvalue", of="classify")
def smallest_eigenvalue_or_saddle(hessian):
    return "minimum" if np.linalg.eigvalsh(hessian)[0] > 0 else "saddle"


@explained("one-eigenvalue", of="classify")
def largest_eigenvalue_or_saddle(hessian):
    return "maximum" if np.linalg.eigvalsh(hessian)[-1] < 0 else "saddle"


@explained(
    "words-exchanged",
    of="classify",
    why=N_(
        "In your code minimum and maximum have changed places. A positive eigenvalue means that "
        "the surface curves upwards in its direction; where it does so in all of them, every step "
        "leads up, and the point is a minimum."
    ),
    ask=N_("Does a bowl that is open at the top curve upwards or downwards?"),
)
def words_exchanged(hessian):
    eigenvalues = np.linalg.eigvalsh(hessian)
    return word(-eigenvalues[-1], -eigenvalues[0])


@mistake(
    "noise-on-weights",
    of="descend",
    why=N_(
        "Your code adds the noise to the weights, not to the gradient, so `learning_rate` does not "
        "scale it with the gradient. The slide speaks of noisy gradients, as small batches have "
        "them: a smaller learning rate then makes the noise of every step smaller too, and the "
        "descent can settle down."
    ),
    ask=N_("Which sum does your code multiply by `learning_rate`?"),
)
def noise_added_to_weights(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        w = w - learning_rate * gradient(w) + noise * rng.standard_normal(2)
    return w


@mistake("noise-on-weights", of="descend")
def noise_subtracted_from_weights(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        w = w - learning_rate * gradient(w) - noise * rng.standard_normal(2)
    return w


@mistake("noise-on-weights", of="descend")
def weights_shaken_first(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        w = w + noise * rng.standard_normal(2)
        w = w - learning_rate * gradient(w)
    return w


@mistake("noise-on-weights", of="descend")
def gradient_at_shaken_weights(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        w = w - learning_rate * gradient(w + noise * rng.standard_normal(2))
    return w


@mistake(
    "noise-ignored",
    of="descend",
    why=N_(
        "The argument `noise` has no effect in your code: nothing random is added to the gradient, "
        "or always the same amount. Without noise a descent that reaches the saddle point stays "
        "there, since the gradient is zero; with noise it finds the way down on one side."
    ),
    ask=N_("In which line does `noise` meet the random numbers and the gradient?"),
)
def plain_descent(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, 0.0, seed)


@mistake("noise-ignored", of="descend")
def noise_of_one(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, 1.0, seed)


@explained(
    "noise-subtracted",
    of="descend",
    why=N_(
        "Your code subtracts the noise from the gradient. For training it would be as good, since "
        "the noise has both signs equally often; but the exercise adds it, so that the same seed "
        "leads to the same weights here and there."
    ),
    ask=N_("Which sign stands before `noise` in the line of the gradient?"),
)
def noise_subtracted(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, -noise, seed)


@explained(
    "generator-restarted",
    of="descend",
    why=N_(
        "Your code makes the generator anew in every step, and each time it begins with the same "
        "two numbers. The noise then always pushes in one direction and is none any more. Made "
        "once, before the loop, the generator gives new numbers in every step."
    ),
    ask=N_("How often is `np.random.default_rng(seed)` called in one descent?"),
)
def generator_in_the_loop(w, learning_rate, steps, noise, seed):
    for _ in range(steps):
        w = descent(w, learning_rate, 1, noise, seed)
    return w


@explained(
    "another-generator",
    of="descend",
    why=N_(
        "Your noise comes from the older generator of `NumPy`: `np.random.seed`, `np.random.randn` "
        "or `np.random.RandomState`. It is as random, but its numbers for the same seed are "
        "others, and results could not be compared. The exercise asks for "
        "`np.random.default_rng(seed)`."
    ),
    ask=N_("Which call makes the generator that your random numbers come from?"),
)
def older_generator(w, learning_rate, steps, noise, seed):
    rng = np.random.RandomState(seed)
    for _ in range(steps):
        w = w - learning_rate * (gradient(w) + noise * rng.standard_normal(2))
    return w


@explained(
    "one-number-for-both",
    of="descend",
    why=N_(
        "Your code draws one random number in a step and uses it for both weights. The noise then "
        "pushes along one diagonal only. Each weight has noise of its own: two numbers in every "
        "step, by `rng.standard_normal(2)`."
    ),
    ask=N_("What shape does the noise have that your code adds to the gradient?"),
)
def one_number_for_both(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        w = w - learning_rate * (gradient(w) + noise * rng.standard_normal())
    return w


@mistake(
    "ascent",
    of="descend",
    why=N_(
        "The steps go uphill: the gradient is added to the weights, or has the opposite sign "
        "itself. It points to where the surface rises fastest, so descent subtracts it. Added, it "
        "drives the first weight away, and the second onto the ridge between the two minima."
    ),
    ask=N_("Which sign stands before `learning_rate` in your update, and is the gradient right?"),
)
def uphill(w, learning_rate, steps, noise, seed):
    return descent(w, -learning_rate, steps, noise, seed)


@mistake("ascent", of="descend")
def uphill_with_noise_subtracted(w, learning_rate, steps, noise, seed):
    return descent(w, -learning_rate, steps, -noise, seed)


@mistake(
    "wrong-power",
    of="surface",
    why=N_(
        "A weight stands under another power than it should. The surface has `w[0] ** 2`, `w[1] ** "
        "4` and `w[1] ** 2`, and each derivative lowers every power by exactly one. With an odd "
        "power in the place of `w[1] ** 4` one of the two minima would be gone."
    ),
    ask=N_("What is the derivative of `w[1] ** 4 / 4` by `w[1]`, and the derivative of that?"),
)
def surface_with_a_cube(w):
    return w[0] ** 2 / 2 + w[1] ** 3 / 4 - w[1] ** 2 / 2


@mistake("wrong-power", of="surface")
def surface_with_a_third_of_a_cube(w):
    return w[0] ** 2 / 2 + w[1] ** 3 / 3 - w[1] ** 2 / 2


@mistake("wrong-power", of="surface")
def surface_without_a_fourth_power(w):
    return w[0] ** 2 / 2 + w[1] ** 2 / 4 - w[1] ** 2 / 2


@mistake("wrong-power", of="surface")
def surface_with_a_linear_term(w):
    return w[0] / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2


@mistake("wrong-power", of="surface")
def surface_with_another_linear_term(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] / 2


@mistake("wrong-power", of="surface_gradient")
def gradient_with_a_square(w):
    return np.array([w[0], w[1] ** 2 - w[1]])


@mistake("wrong-power", of="surface_gradient")
def gradient_with_a_fourth_power(w):
    return np.array([w[0], w[1] ** 4 - w[1]])


@mistake("wrong-power", of="surface_gradient")
def gradient_with_two_powers_too_many(w):
    return np.array([w[0], w[1] ** 3 - w[1] ** 2])


@mistake("wrong-power", of="surface_gradient")
def gradient_with_a_constant(w):
    return np.array([w[0], w[1] ** 3 - 1])


@mistake("wrong-power", of="surface_gradient")
def gradient_with_another_square(w):
    return np.array([w[0] ** 2, w[1] ** 3 - w[1]])


@mistake("wrong-power", of="hessian")
def hessian_with_a_linear_term(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] - 1]])


@mistake("wrong-power", of="hessian")
def hessian_with_a_cube(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 3 - 1]])


@mistake("wrong-power", of="hessian")
def hessian_with_the_weight_left(w):
    return np.array([[w[0], 0.0], [0.0, 3 * w[1] ** 2 - 1]])


@mistake("wrong-power", of="hessian")
def hessian_with_another_weight_left(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - w[1]]])


@mistake("wrong-power", of="hessian")
def hessian_with_the_gradient(w):
    return np.diag(gradient(w))


@mistake("wrong-power", of="descend")
def descent_with_a_square(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_a_square)


@mistake("wrong-power", of="descend")
def descent_with_a_fourth_power(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_a_fourth_power)


@mistake("wrong-power", of="descend")
def descent_with_two_powers_too_many(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_two_powers_too_many)


@mistake("wrong-power", of="descend")
def descent_with_a_constant(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_a_constant)


@mistake("wrong-power", of="descend")
def descent_with_another_square(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_another_square)


@explained(
    "coefficient-lost",
    of="surface",
    why=N_(
        "The powers are right, but not every number in front of them. The surface divides by `2`, "
        "by `4` and by `2`, so that its first derivatives need no number; the second derivative of "
        "the fourth power has one again. Other numbers move the minima elsewhere, or make the "
        "steps longer or shorter."
    ),
    ask=N_("Which number comes down from each power, and which one is it multiplied by?"),
)
def surface_without_fractions(w):
    return w[0] ** 2 + w[1] ** 4 - w[1] ** 2


@explained("coefficient-lost", of="surface")
def surface_with_an_undivided_fourth_power(w):
    return w[0] ** 2 / 2 + w[1] ** 4 - w[1] ** 2 / 2


@explained("coefficient-lost", of="surface")
def surface_with_halves_only(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 2 - w[1] ** 2 / 2


@explained("coefficient-lost", of="surface_gradient")
def gradient_without_fractions(w):
    return np.array([2 * w[0], 4 * w[1] ** 3 - 2 * w[1]])


@explained("coefficient-lost", of="surface_gradient")
def gradient_with_a_four(w):
    return np.array([w[0], 4 * w[1] ** 3 - w[1]])


@explained("coefficient-lost", of="surface_gradient")
def gradient_with_fractions(w):
    return np.array([w[0] / 2, w[1] ** 3 / 4 - w[1] / 2])


@explained("coefficient-lost", of="hessian")
def hessian_without_a_three(w):
    return np.array([[1.0, 0.0], [0.0, w[1] ** 2 - 1]])


@explained("coefficient-lost", of="hessian")
def hessian_without_fractions(w):
    return np.array([[2.0, 0.0], [0.0, 12 * w[1] ** 2 - 2]])


@explained("coefficient-lost", of="hessian")
def hessian_with_a_two(w):
    return np.array([[1.0, 0.0], [0.0, 2 * w[1] ** 2 - 1]])


@explained("coefficient-lost", of="descend")
def descent_without_fractions(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_without_fractions)


@explained("coefficient-lost", of="descend")
def descent_with_a_four(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_a_four)


@explained("coefficient-lost", of="descend")
def descent_with_fractions(w, learning_rate, steps, noise, seed):
    return descent(w, learning_rate, steps, noise, seed, gradient_with_fractions)


@mistake(
    "in-place",
    of="descend",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `w -= "
        "learning_rate * g` writes into the array itself; `w = w - learning_rate * g` makes a new "
        "one. The values may be right this time, but whoever uses the array next finds other "
        "numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def descent_in_place(w, learning_rate, steps, noise, seed):
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        w -= learning_rate * (gradient(w) + noise * rng.standard_normal(2))
    return w


@mistake("in-place", of="surface")
def surface_in_place(w):
    w *= w
    return w[0] / 2 + w[1] ** 2 / 4 - w[1] / 2


@mistake("in-place", of="surface_gradient")
def gradient_in_place(w):
    w[1] = w[1] ** 3 - w[1]
    return w


@mistake("in-place", of="hessian")
def hessian_in_place(w):
    w[0], w[1] = 1.0, 3 * w[1] ** 2 - 1
    return np.diag(w)


@mistake("in-place", of="classify")
def eliminated_in_place(hessian):
    for n in range(len(hessian)):
        for row in range(n + 1, len(hessian)):
            hessian[row] -= hessian[row, n] / hessian[n, n] * hessian[n]
    return word(np.min(np.diag(hessian)), np.max(np.diag(hessian)))
