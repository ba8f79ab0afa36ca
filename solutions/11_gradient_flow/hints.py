"""What the student of 11 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Vanishing and exploding gradients")

LEARNED = N_(
    "Every layer on the way back multiplies the gradient by its weights and by the activation's "
    "derivative, so that through many layers it vanishes or explodes. What vanishes is the "
    "gradient, and with it the updates of the first layers; the weights stay. Clipping keeps the "
    "direction of a gradient and limits its norm."
)

HINTS = (
    N_(
        "The slide speaks of weights that become insignificant. It is the gradients that vanish, "
        "and so the first layers hardly move. By which two things does a layer multiply the "
        "gradient on the way back, and what does the last layer begin with?"
    ),
    N_(
        "At layer `l` the gradient has the shape of `z_l`, `(n_l,)`. The next layer's `W` has the "
        "shape `(n_next, n_l)`, so only its transpose leads back; collect the norms from the last "
        "layer on, and turn them round at the end. For exploding gradients the slide offers "
        "dimensionality reduction; practice clips the norm: one number over all elements of `g`, "
        "whatever its shape."
    ),
    N_(
        "Two lines, each with one part left for you: `delta = (W_next.T @ delta) * ____` on the "
        "way back, and `return g * (max_norm / ____)` where the norm is too large."
    ),
)
