"""What the student of 19 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("`Adamax`")

LEARNED = N_(
    "Adamax is `Adam` with a maximum in place of the second moment: `u` is the largest gradient of "
    "each weight so far, and old ones fade with `beta2`. It has the gradient's own unit, so it "
    "needs no root; and only `m` needs bias correction."
)

HINTS = (
    N_(
        "Three things must survive from one call of `step` to the next: `m`, `u` and the number of "
        "calls. What is each of them at the start, and which of the three is a maximum in place of "
        "an average?"
    ),
    N_(
        "Everything works element by element: `m` and `u` have the shape of `g`. Python's `max` "
        "gives one of two whole arrays or stops; `NumPy` has a function that compares two arrays "
        "element by element. Count the step first. The paper has no `eps`; here it is added to `u` "
        "in the division only, and what is stored stays without it."
    ),
    N_(
        "This is the line of `u`, and one function in it is left for you: "
        "`self.u = np.____(self.beta2 * self.u, np.abs(g))`"
    ),
)
