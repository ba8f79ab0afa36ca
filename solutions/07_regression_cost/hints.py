"""What the student of 07 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("The cost J and its partial derivatives")

LEARNED = N_(
    "The cost `J` is half the mean of the squared residuals, and its `1/2` cancels the `2` of the "
    "square's derivative. So both partial derivatives are plain means: of the residual for "
    "`theta0`, of the residual times `x` for `theta1`."
)

HINTS = (
    N_(
        "Cost and derivatives are made of one thing: the residual, prediction minus actual value. "
        "The losses of the lecture subtract the other way round. Where does that make no "
        "difference, and where does it?"
    ),
    N_(
        "The residual has shape `(n,)`. The cost squares it, takes the mean and halves that: "
        "`1/(2n)`, where the mean squared error has `1/n`. Each partial derivative is the mean of "
        "the residual times the derivative of the line: `1` for `theta0`, `x` for `theta1`."
    ),
    N_(
        "After `residual = predict(theta0, theta1, x) - y` one line each is enough, and one part "
        "is left for you: `return np.mean(residual ** 2) / ____` and "
        "`return np.mean(residual), np.mean(residual * ____)`"
    ),
)
