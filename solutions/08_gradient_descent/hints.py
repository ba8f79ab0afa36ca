"""What the student of 08 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Gradient descent until convergence")

LEARNED = N_(
    "Every step moves both parameters against the gradient, from the same old values. The history "
    "shows how `J` falls, less and less; the first step that gains less than `tolerance`, or makes "
    "`J` grow, is the last one."
)

HINTS = (
    N_(
        "Three things change from step to step: `theta0`, `theta1` and the list of `J`. What is in "
        "the list before the first step, and which two of its values decide whether another step "
        "follows?"
    ),
    N_(
        "First both derivatives, from the same residuals, then both parameters. The residual is "
        "prediction minus actual value here, shape `(n,)`, and `J` is half the mean squared error, "
        "`np.mean(residual ** 2) / 2`: so the derivatives are the means of `residual` and of "
        "`residual * x`, two numbers without a factor two."
    ),
    N_(
        "Inside the loop `theta0, theta1 = theta0 - learning_rate * d0, theta1 - ____ * d1` makes "
        "the step; append the new `J`, and then "
        "`if history[-2] - history[-1] < ____: break`, without `abs`."
    ),
)
