"""What the student of 01 is told."""

from grader.model import N_

TITLE = N_("The mean")

LEARNED = N_("The mean is a sum, divided by the number of values.")

HINTS = (
    N_("Two operations are needed. Which comes first?"),
    N_("`np.sum` makes one number of the array; `len` counts."),
    N_("One word is left for you: `return np.sum(x) / ____`"),
)
