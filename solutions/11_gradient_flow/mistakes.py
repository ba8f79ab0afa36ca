"""Known wrong versions of 11. Where two answer alike, the first is named."""

import math

import numpy as np

from grader.course import mistake
from grader.model import N_


def output(z, activation):
    return 1 / (1 + np.exp(-z)) if activation == "sigmoid" else np.maximum(z, 0.0)


def slope(z, activation):
    s = output(z, activation)
    return s * (1 - s) if activation == "sigmoid" else (z > 0) * 1.0


def slope_of_output(z, activation):
    return slope(output(z, activation), activation)


def formula_at_z(z, activation):
    return z * (1 - z) if activation == "sigmoid" else slope(z, activation)


def slope_of_sigmoid_only(z, activation):
    return slope(z, activation) if activation == "sigmoid" else no_slope(z, activation)


def no_slope(z, activation):
    return np.ones(len(z))


def through(w, delta):
    return w.T @ delta


def norms(x, weights, activation, last=slope, hidden=slope, back=through):
    """The right norms in pieces; each mistake replaces one."""
    a, outcomes = x, []
    for w in weights:
        outcomes.append(w @ a)
        a = output(outcomes[-1], activation)
    delta = last(outcomes.pop(), activation)
    found = [norm(delta)]
    for w, z in zip(weights[:0:-1], outcomes[::-1], strict=True):
        delta = product(back(w, delta), hidden(z, activation))
        found.append(norm(delta))
    return np.array(found[::-1])


def norm(values):
    return math.sqrt(sum(float(value) ** 2 for value in np.ravel(values)))


def product(one, other):
    if isinstance(one, list):
        return [a * b for a, b in zip(one, other.tolist(), strict=False)]
    return one * other


@mistake(
    "missing-activation-derivative",
    of="backward_norms",
    why=N_(
        "The derivative of the activation is missing, at every layer or at some. Going back from "
        "`a` to `z` multiplies by it, at the last layer too. It is why gradients vanish: with "
        "`sigmoid` each layer has a factor of at most `1/4`, and `relu` lets nothing through where "
        "a unit is not active."
    ),
    ask=N_(
        "By what does your code multiply on its way from `a` back to `z`, with `sigmoid` and with "
        "`relu`?"
    ),
)
def no_derivative(x, weights, activation):
    return norms(x, weights, activation, last=no_slope, hidden=no_slope)


@mistake("missing-activation-derivative", of="backward_norms")
def no_derivative_at_last_layer(x, weights, activation):
    return norms(x, weights, activation, last=no_slope)


@mistake("missing-activation-derivative", of="backward_norms")
def no_derivative_before_last_layer(x, weights, activation):
    return norms(x, weights, activation, hidden=no_slope)


@mistake("missing-activation-derivative", of="backward_norms")
def no_derivative_of_relu(x, weights, activation):
    chosen = slope_of_sigmoid_only
    return norms(x, weights, activation, last=chosen, hidden=chosen)


@mistake("missing-activation-derivative", of="backward_norms")
def no_derivative_of_relu_at_last_layer(x, weights, activation):
    return norms(x, weights, activation, last=slope_of_sigmoid_only)


@mistake("missing-activation-derivative", of="backward_norms")
def no_derivative_of_relu_before_last_layer(x, weights, activation):
    return norms(x, weights, activation, hidden=slope_of_sigmoid_only)


@mistake("missing-activation-derivative", of="backward_norms")
def norms_before_the_derivative(x, weights, activation):
    a, outcomes = x, []
    for w in weights:
        outcomes.append(w @ a)
        a = output(outcomes[-1], activation)
    delta, found = np.ones(len(a)), []
    for w, z in zip(weights[::-1], outcomes[::-1], strict=True):
        found.append(norm(delta))
        delta = through(w, delta * slope(z, activation))
    return found[::-1]


@mistake(
    "not-transposed",
    of="backward_norms",
    why=N_(
        "Your way back multiplies by `W` itself, which leads forward. Backward, each unit collects "
        "the gradient of all units that it feeds, and their weights stand in its column of `W`: a "
        "row of the transposed matrix. Where `W` is not square the shapes do not even fit; where "
        "it is, the numbers are wrong and nothing stops."
    ),
    ask=N_("What shape has `W` with three inputs and two outputs, and what shape leads back?"),
)
def not_transposed(x, weights, activation):
    return norms(x, weights, activation, back=lambda w, delta: w @ delta)


@mistake("not-transposed", of="backward_norms")
def not_transposed_by_index(x, weights, activation):
    def back(w, delta):
        rows, columns = range(w.shape[1]), range(w.shape[0])
        return np.array([sum(w[i, j] * delta[j] for j in columns) for i in rows])

    return norms(x, weights, activation, back=back)


@mistake("not-transposed", of="backward_norms")
def not_transposed_by_broadcasting(x, weights, activation):
    return norms(x, weights, activation, back=lambda w, delta: (w * delta).sum(axis=1))


@mistake("not-transposed", of="backward_norms")
def not_transposed_by_rows(x, weights, activation):
    def back(w, delta):
        return [sum(a * b for a, b in zip(row, delta, strict=False)) for row in w.tolist()]

    return norms(x, weights, activation, back=back)


@mistake(
    "reversed-order",
    of="backward_norms",
    why=N_(
        "Your norms are right, and their order is reversed. Backpropagation meets the last layer "
        "first, but the answer begins with the first layer. Read in your order, a vanishing "
        "gradient looks like one that explodes, and the other way round."
    ),
    ask=N_("Which layer does your list begin with, and which should be first?"),
)
def last_layer_first(x, weights, activation):
    return norms(x, weights, activation)[::-1]


@mistake(
    "elementwise-clip",
    of="clip_gradient",
    why=N_(
        "Your code clips each element by itself. That changes the direction: a large element is "
        "cut, its neighbours stay. Here one factor scales all elements, so that the step becomes "
        "shorter and still goes the same way."
    ),
    ask=N_("Which single number says how long the whole gradient is?"),
)
def each_element_clipped(g, max_norm):
    return np.clip(g, -max_norm, max_norm)


@mistake("elementwise-clip", of="clip_gradient")
def each_element_clipped_above(g, max_norm):
    return np.minimum(g, max_norm)


@mistake(
    "always-rescales",
    of="clip_gradient",
    why=N_(
        "Your code brings every gradient to the norm `max_norm`, short ones too. Only a norm that "
        "is larger is to change. Near a minimum gradients are small, and there such steps would "
        "stay as long as ever and jump over it; a gradient of zero has no direction at all."
    ),
    ask=N_("What does your function return for a gradient that is shorter than `max_norm`?"),
)
def always_to_the_limit(g, max_norm):
    return g * max_norm / np.linalg.norm(g)


@mistake("always-rescales", of="clip_gradient")
def always_to_the_limit_in_python(g, max_norm):
    return g * (max_norm / norm(g))


@mistake("always-rescales", of="clip_gradient")
def always_to_the_limit_but_zero(g, max_norm):
    return g * (max_norm / (norm(g) or 1.0))


@mistake("always-rescales", of="clip_gradient")
def always_to_the_limit_with_1e_6(g, max_norm):
    return g * (max_norm / (norm(g) + 1e-6))


@mistake(
    "zero-division",
    of="clip_gradient",
    why=N_(
        "A gradient of zero has the norm `0`, and your code divides by it: `NumPy` warns or "
        "gives `nan`, and plain Python stops with `ZeroDivisionError`. The other values may all "
        "be right. A gradient that is short enough needs no division at all."
    ),
    ask=N_("Does your code compare the norm with `max_norm` before it divides?"),
)
def smaller_of_two_factors(g, max_norm):
    return g * min(1.0, max_norm / np.linalg.norm(g))


@mistake("zero-division", of="clip_gradient")
def smaller_of_two_factors_in_python(g, max_norm):
    return g * min(1.0, max_norm / norm(g))


@mistake("zero-division", of="clip_gradient")
def direction_times_length(g, max_norm):
    length = np.linalg.norm(g)
    return g / length * min(length, max_norm)


@mistake(
    "squared-norm",
    of="clip_gradient",
    why=N_(
        "Your code takes the sum of the squares for the norm. The norm is the root of this sum: "
        "only the root has the gradient's own unit, so that it can be compared with another "
        "gradient's or with `max_norm`. In `clip_gradient` the result gets another length than "
        "the one asked for, or a gradient that is short enough is changed."
    ),
    ask=N_("What is the norm of the gradient `[3, 4]`: `25` or `5`?"),
)
def squares_in_both(g, max_norm):
    square = norm(g) ** 2
    return g * (max_norm / square) if square > max_norm else g


@mistake("squared-norm", of="clip_gradient")
def square_in_division(g, max_norm):
    return g * (max_norm / norm(g) ** 2) if norm(g) > max_norm else g


@mistake("squared-norm", of="clip_gradient")
def squares_in_division(g, max_norm):
    return g * (max_norm**2 / norm(g) ** 2) if norm(g) > max_norm else g


@mistake("squared-norm", of="clip_gradient")
def square_in_comparison(g, max_norm):
    return g * (max_norm / norm(g)) if norm(g) ** 2 > max_norm else g


@mistake("squared-norm", of="backward_norms")
def squares_of_norms(x, weights, activation):
    return norms(x, weights, activation) ** 2


@mistake(
    "derivative-of-output",
    of="backward_norms",
    why=N_(
        "Your code takes the derivative of `sigmoid` at the wrong place. It belongs to `z`, and "
        "`a * (1 - a)` is its value there, with `a = sigmoid(z)`. A function that applies "
        "`sigmoid` itself needs `z`, not `a`; and `z * (1 - z)` is no derivative at all."
    ),
    ask=N_("What does your derivative expect, `z` or `a`, and which of the two does it get?"),
)
def derivative_of_output(x, weights, activation):
    return norms(x, weights, activation, last=slope_of_output, hidden=slope_of_output)


@mistake("derivative-of-output", of="backward_norms")
def derivative_of_output_at_last_layer(x, weights, activation):
    return norms(x, weights, activation, last=slope_of_output)


@mistake("derivative-of-output", of="backward_norms")
def derivative_of_output_before_last_layer(x, weights, activation):
    return norms(x, weights, activation, hidden=slope_of_output)


@mistake("derivative-of-output", of="backward_norms")
def formula_of_output_at_z(x, weights, activation):
    return norms(x, weights, activation, last=formula_at_z, hidden=formula_at_z)


@mistake("derivative-of-output", of="backward_norms")
def formula_of_output_at_z_at_last_layer(x, weights, activation):
    return norms(x, weights, activation, last=formula_at_z)


@mistake("derivative-of-output", of="backward_norms")
def formula_of_output_at_z_before_last_layer(x, weights, activation):
    return norms(x, weights, activation, hidden=formula_at_z)


@mistake(
    "in-place",
    of="backward_norms",
    why=N_(
        "The function changed something that belongs to its caller. `g *= factor` writes into the "
        "array itself, and `weights.reverse()` turns the caller's own list round; `g * factor` "
        "and `weights[::-1]` make new ones. The values may be right this time, but whoever uses "
        "them next finds others."
    ),
    ask=N_("Which line assigns to an argument, or uses `*=`, `out=`, `reverse()` or `pop()`?"),
)
def list_reversed(x, weights, activation):
    answer = norms(x, weights, activation)
    weights.reverse()
    return answer


@mistake("in-place", of="backward_norms")
def list_emptied(x, weights, activation):
    answer = norms(x, weights, activation)
    while weights:
        weights.pop()
    return answer


@mistake("in-place", of="clip_gradient")
def scaled_in_place(g, max_norm):
    if norm(g) > max_norm:
        g *= max_norm / norm(g)
    return g
