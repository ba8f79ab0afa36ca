"""What the student of 10 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Minima and saddle points")

LEARNED = N_(
    "Where the gradient is zero, the signs of the Hessian's eigenvalues tell a minimum, a maximum "
    "and a saddle point apart. Plain descent can end at a saddle point; a little noise in the "
    "gradient is enough to leave it, which is one reason why small batches help."
)

HINTS = (
    N_(
        "At a minimum the surface rises in every direction, at a saddle point it rises in one and "
        "falls in another. Which numbers tell how it curves along all directions at once, and not "
        "only along the axes? This surface has two minima, equally low: neither is only a local "
        "one."
    ),
    N_(
        "The gradient has shape `(2,)`, an element for each weight. Derive each of its elements by "
        "each weight once more, and you have the Hessian of shape `(2, 2)`. `np.linalg.eigvalsh` "
        "gives the eigenvalues of any symmetric matrix. In `descend` the generator is made once, "
        "before the loop, and each step draws two numbers, one for each weight."
    ),
    N_(
        "Three lines, each with one part left for you: `return np.array([w[0], w[1] ** 3 - "
        "____])`, `if np.____(eigenvalues > 0):` and `g = surface_gradient(w) + ____ * "
        "rng.standard_normal(2)`"
    ),
)
