"""Exercise 14: Nesterov accelerated gradient. تمرين 14: تدرّج نيستيروف المعجَّل.

From the lecture: Optimizers (06), Summary, where it is called NAG. No slide writes the formula:

    v ← β v + g           the velocity, as in exercise 13
    w ← w − α (g + β v)   with the new v

    w                     weights, shape (), (k,) or (m, n)        الأوزان
    g                     their gradient, same shape               التدرّج
    v                     the velocity, 0 at the start             السرعة، وتبدأ من الصفر
    α  (learning_rate)    how far a step goes                      معدّل التعلّم
    β  (momentum)         how much of v stays from step to step    ما يبقى من السرعة

Momentum moves by v. Nesterov looks ahead: β v is the part of v that the next step will keep, so it
is taken now, together with the newest gradient.
مع الزخم وحده تتحرّك الأوزان بالسرعة. أمّا نيستيروف فينظر إلى الأمام: ما سيبقى من السرعة الجديدة في
الخطوة التالية يُضاف منذ الآن إلى التدرّج الأخير.

Why not the gradient at the look-ahead point? The papers first go to w − α β v and take the gradient
there. `step` cannot: it doesn't know the loss, and is given one gradient only. So w stands for the
look-ahead point itself: the caller computes g there, and the formula above leads from one such
point to the next. It needs no second gradient; PyTorch and Keras use this form.
لماذا لا يُحسب التدرّج عند النقطة الأمامية؟ تنتقل الصيغة الأصلية أولًا إلى نقطة أمامية وتحسب التدرّج
عندها. أمّا الدالة هنا فلا تعرف الخسارة، ولا تستقبل إلا تدرّجًا واحدًا. لذلك تمثّل الأوزان النقطة
الأمامية نفسها: عندها يُحسب التدرّج، والصيغة أعلاه تنقل من نقطة أمامية إلى التالية بلا تدرّج ثانٍ.

Where the slide needs care: it says that momentum and NAG are slower, and in another line that
momentum algorithms come right after the fastest. That depends on the surface, the rate and the
start.
ما يحتاج إلى انتباه في الشريحة: تصف الزخم ونيستيروف بالبطء في سطر، وتضعهما بعد الأسرع مباشرة في سطر
آخر. ويتوقّف ذلك على السطح ومعدّل التعلّم ونقطة البداية.

Source: Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013,
in the form of PyTorch's and Keras's optimizers.
"""

import numpy as np


class Nesterov:
    """One optimizer for one array of weights; it keeps v from step to step.

    كائن واحد لكل مصفوفة أوزان، يحفظ السرعة من خطوة إلى أخرى.

    >>> optimizer = Nesterov(learning_rate=0.1, momentum=0.5)
    >>> w = optimizer.step(np.array([1.0, 2.0]), np.array([4.0, -4.0]))
    >>> w
    array([0.4, 2.6])
    >>> optimizer.step(w, np.array([0.0, 0.0]))
    array([0.3, 2.7])
    """

    def __init__(self, learning_rate=0.01, momentum=0.9):
        """Keep the options; the velocity starts at 0.

        الوسيطان يُحفظان في الكائن، والسرعة تبدأ من الصفر.
        """
        # <solution>
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0
        # </solution>

    def step(self, w, g):
        """Return the new weights, a new array of the same shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة بالشكل نفسه، وتبقى الأوزان القديمة والتدرّج كما هما.
        """
        # <solution>
        self.v = self.momentum * self.v + g
        return w - self.learning_rate * (g + self.momentum * self.v)
        # </solution>
