"""Exercise 16: RMSProp. تمرين 16: المُحسِّن RMSProp.

From the lecture: Optimizers (04), Root Mean Square "RMSProp".

    v ← β v + (1 − β) g²       a moving average of the squared gradients
    w ← w − α g / (√v + ε)     ε outside the root

    w                     weights, shape (), (k,) or (m, n)             الأوزان
    g                     their gradient, same shape                    التدرّج
    v                     the average, 0 at the start                   المتوسط المتحرّك للمربّعات
    α  (learning_rate)    about the length of a step, in the unit of w  معدّل التعلّم
    β  (beta)             how much of v stays from step to step         ما يبقى من المتوسط
    ε  (eps)              keeps the division finite where v is 0        يمنع القسمة على صفر

Adagrad's sum only grows, and its steps end up very short. An average forgets: with β = 0.9 about
the last ten gradients count, and the steps become longer again where gradients become smaller.
مجموع Adagrad لا يكفّ عن الزيادة، فتقصر خطواته كثيرًا. أمّا المتوسط المتحرّك فينسى القديم، فتطول الخطوات
من جديد حين تصغر التدرّجات.

Where the slide needs care. ما يحتاج إلى انتباه في الشريحة:

- It says "exponential average of the gradients". The formula averages their squares: the name
  means root of the mean of squares.
  المتوسط هنا لمربّعات التدرّجات لا للتدرّجات نفسها: الاسم يعني جذر متوسط المربّعات.
- v includes the present gradient: it is updated first, then the step divides by its root.
  يدخل التدرّج الحالي في المتوسط أولًا، ثم تقسم الخطوة على الجذر.
- ε stands outside the root, unlike Adagrad's.
  مكان ε خارج الجذر، على خلاف Adagrad.
- v starts at 0 and is too small at first, so the first step is about three times as long as α.
  Adam corrects this; RMSProp doesn't.
  يبدأ المتوسط من الصفر، فتطول الخطوات الأولى. يصحّح Adam ذلك، أمّا هنا فلا تصحيح.

Source: Tieleman and Hinton, "Neural Networks for Machine Learning", Lecture 6.5, 2012.
"""

import numpy as np


class RMSProp:
    """One optimizer for one array of weights; it keeps v from step to step.

    كائن واحد لكل مصفوفة أوزان، يحفظ متوسط مربّعات التدرّجات من خطوة إلى أخرى.

    >>> rmsprop = RMSProp(learning_rate=0.1, beta=0.75)
    >>> w = rmsprop.step(np.array([1.0, 2.0]), np.array([4.0, -4.0]))
    >>> w
    array([0.8, 2.2])
    >>> rmsprop.step(w, np.array([2.0, 2.0]))
    array([0.7, 2.1])
    """

    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        """Keep the options; the average starts at 0.

        الوسائط تُحفظ في الكائن، والمتوسط يبدأ من الصفر.
        """
        # <solution>
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = 0.0
        # </solution>

    def step(self, w, g):
        """Return the new weights, a new array of the same shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة بالشكل نفسه، وتبقى الأوزان القديمة والتدرّج كما هما.
        """
        # <solution>
        self.v = self.beta * self.v + (1 - self.beta) * g**2
        return w - self.learning_rate * g / (np.sqrt(self.v) + self.eps)
        # </solution>
