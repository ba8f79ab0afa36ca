"""Known wrong versions of 02."""

from grader.course import mistake
from grader.model import N_


@mistake(
    "ascent",
    of="Momentum",
    why=N_("Your weights go up the gradient. Descent subtracts."),
    ask=N_("Which sign stands before the learning rate in `step`?"),
)
class Ascent:
    def __init__(self, learning_rate=0.1, momentum=0.5):
        self.learning_rate, self.momentum, self.velocity = learning_rate, momentum, 0.0

    def step(self, w, g):
        self.velocity = self.momentum * self.velocity + g
        return w + self.learning_rate * self.velocity


@mistake(
    "no-memory",
    of="Momentum",
    why=N_("Your velocity starts anew at every step."),
    ask=N_("Where does `step` keep its velocity?"),
)
class NoMemory:
    def __init__(self, learning_rate=0.1, momentum=0.5):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return w - self.learning_rate * g


@mistake(
    "shared-state",
    of="Momentum",
    why=N_("All instances share one velocity."),
    ask=N_("Does the velocity belong to the class or to `self`?"),
)
class Shared:
    velocity = [0.0]  # noqa: RUF012  # this is the mistake

    def __init__(self, learning_rate=0.1, momentum=0.5):
        self.learning_rate, self.momentum = learning_rate, momentum

    def step(self, w, g):
        self.velocity[0] = self.momentum * self.velocity[0] + g
        return w - self.learning_rate * self.velocity[0]
