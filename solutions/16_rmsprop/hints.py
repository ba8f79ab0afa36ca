"""What the student of 16 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("`RMSProp`")

LEARNED = N_(
    "RMSProp divides by the root of a moving average of the squared gradients. Unlike the sum of "
    "`Adagrad` it forgets: with a `beta` of `0.9` about the last ten gradients count, and the "
    "steps don't become ever shorter. What is averaged are squares, not the gradients themselves."
)

HINTS = (
    N_(
        "One thing must survive from one call of `step` to the next: an average. Of what is it, "
        "where does it live in the class, and what is it at the start?"
    ),
    N_(
        "Everything works element by element: `v` has the shape of `g`, and `0.0` is a good start "
        "for every shape. Update `v` first, then divide by its root plus `eps`. The slide says "
        "average of the gradients; its formula averages `g ** 2`."
    ),
    N_(
        "The first line updates `self.v`; this is the second, and one function in it is left for "
        "you: `return w - self.learning_rate * g / (np.____(self.v) + self.eps)`"
    ),
)
