"""Exercise 13: SGD with momentum. تمرين 13: النزول الاشتقاقي العشوائي مع الزخم.

From the lecture: Optimizers (02), SGD with Momentum. The slide writes no formula; this is it:

    v ← β v + g           velocity: all gradients so far, the older the weaker
    w ← w − α v

    w                     weights, shape (), (k,) or (m, n)        الأوزان
    g                     their gradient, same shape               التدرّج
    v                     the velocity, 0 at the start             السرعة، وتبدأ من الصفر
    α  (learning_rate)    how far a step goes for a given v        معدّل التعلّم
    β  (momentum)         how much of v stays from step to step    ما يبقى من السرعة

The slide calls it "denoising": where gradients change their sign from step to step they cancel in
v, and where they agree they add up, to 1/(1 − β) times one gradient in the end.
هذا ما تسمّيه الشريحة إزالة الضجيج: ما تتقلّب إشارته من التدرّجات يُلغي بعضه بعضًا في السرعة، وما يتّفق
منها يتراكم، حتى تصير الخطوة أضعاف خطوة التدرّج الواحد.

What needs care. ما يحتاج إلى انتباه:

- Other courses take (1 − β) g, an average, and need a larger α for the same steps. Here the whole
  gradient is added.
  في مقرّرات أخرى تكون السرعة متوسطًا متحرّكًا للتدرّجات، ويلزمها معدّل تعلّم أكبر. وهنا يُضاف التدرّج كاملًا.
- v ← β v − α g and w ← w + v is the same, with the rate inside v, and right.
  ويصحّ أيضًا أن يدخل معدّل التعلّم في السرعة نفسها، ثم تُضاف السرعة إلى الأوزان.

Sources: Polyak, "Some methods of speeding up the convergence of iteration methods", 1964; Sutskever
et al., "On the importance of initialization and momentum in deep learning", 2013.
"""

import numpy as np


class Momentum:
    """One optimizer for one array of weights; it keeps v from step to step.

    كائن واحد لكل مصفوفة أوزان، يحفظ السرعة من خطوة إلى أخرى.

    >>> optimizer = Momentum(learning_rate=0.1, momentum=0.5)
    >>> w = optimizer.step(np.array([1.0, 2.0]), np.array([4.0, -4.0]))
    >>> w
    array([0.6, 2.4])
    >>> optimizer.step(w, np.array([0.0, 0.0]))
    array([0.4, 2.6])
    """

    def __init__(self, learning_rate=0.01, momentum=0.9):
        """Keep the options; the velocity starts at 0.

        الوسيطان يُحفظان في الكائن، والسرعة تبدأ من الصفر.
        """
        raise NotImplementedError("write this")

    def step(self, w, g):
        """Return the new weights, a new array of the same shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة بالشكل نفسه، وتبقى الأوزان القديمة والتدرّج كما هما.
        """
        raise NotImplementedError("write this")
