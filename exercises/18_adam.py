"""Exercise 18: Adam. تمرين 18: المُحسِّن Adam.

From the lecture: Optimizers (05), Adaptive Moment Estimation "Adam".

    m ← β₁ m + (1 − β₁) g          first moment: a moving average of the gradients
    v ← β₂ v + (1 − β₂) g²         second moment: a moving average of their squares
    m̂ = m / (1 − β₁ᵗ)              both start at 0 and are too small at first:
    v̂ = v / (1 − β₂ᵗ)              bias correction
    w ← w − α m̂ / (√v̂ + ε)

    w (w)                weights, shape (), (k,) or (m, n)            الأوزان
    g (g)                their gradient, same shape                   التدرّج
    α (learning_rate)    about the length of a step                   معدّل التعلّم
    β₁, β₂ (beta1, beta2)  how much of the past each average keeps    نسبة ما يبقى من الماضي
    ε (eps)              keeps the division finite                    يمنع القسمة على صفر
    t                    number of this call of step: 1, 2, 3, …      رقم الخطوة

Where the slide needs care. ما يحتاج إلى انتباه في الشريحة:

- t counts from 1. With t = 0 the correction would divide by 1 − β⁰ = 0.
  يبدأ عدّ الخطوات من واحد، لا من صفر، وإلا كان التصحيح قسمة على صفر.
- The slide calls the corrected value m again. The stored moment stays uncorrected: the next step
  averages m, never m̂.
  يبقى العزم المخزَّن بلا تصحيح، والقيمة المصحَّحة تخدم خطوة واحدة فقط.
- Adam is adaptive *moment* estimation: moments are averages of powers of g. Momentum is another
  thing, and m is only related to it.
  العزم هنا متوسط لقوى التدرّج، وهو غير الزخم.
- ε stands outside the root, unlike Adagrad's.
  مكان ε خارج الجذر، على خلاف Adagrad.

The formula without the slide's slips: Kingma and Ba, "Adam: A Method for Stochastic Optimization",
2015, Algorithm 1.
"""

import numpy as np


class Adam:
    """One optimizer for one array of weights; it remembers m, v and t between steps.

    كائن واحد لكل مصفوفة أوزان، يحفظ العزمين وعدد الخطوات من خطوة إلى التي تليها.

    >>> adam = Adam(learning_rate=0.1)
    >>> adam.step(np.array([1.0, 2.0]), np.array([4.0, -4.0]))
    array([0.9, 2.1])
    """

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        """Keep the options, and let both moments and t start at 0.

        الوسائط تُحفظ في الكائن نفسه، والعزمان وعدد الخطوات من الصفر.
        """
        raise NotImplementedError("write this")

    def step(self, w, g):
        """Return the new weights, a new array of w's shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة، من غير تعديل أيّ من المصفوفتين الأصليتين.
        """
        raise NotImplementedError("write this")
