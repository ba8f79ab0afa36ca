"""Exercise 02: momentum. تمرين 02: الزخم.

One step, with the gradient g at the weights w:

    v = momentum · v + g
    w = w − learning_rate · v
"""

import numpy as np


class Momentum:
    """Gradient descent that remembers where it was going. نزول التدرّج مع الزخم."""

    def __init__(self, learning_rate=0.1, momentum=0.5):
        """Keep the two settings; the velocity starts at zero. تبدأ السرعة من الصفر."""
        # <solution>
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.velocity = 0.0
        # </solution>

    def step(self, w, g):
        """Return the new weights, of w's shape. أعِد الأوزان الجديدة."""
        # <solution>
        self.velocity = self.momentum * self.velocity + g
        return w - self.learning_rate * np.asarray(self.velocity)
        # </solution>
