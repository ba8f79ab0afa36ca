"""Exercise 18: Adam. تمرين 18: المُحسِّن Adam.

From the lecture: Optimizers (05), Adaptive Moment Estimation "Adam".

    m ← β₁ m + (1 − β₁) g         first moment: a moving average of the gradients
    v ← β₂ v + (1 − β₂) g²        second moment: a moving average of their squares
    m̂ = m / (1 − β₁ᵗ)             bias correction: m and v start at 0
    v̂ = v / (1 − β₂ᵗ)             and are too small at first
    w ← w − α m̂ / (√v̂ + ε)

    w                     weights, shape (), (k,) or (m, n)              الأوزان
    g                     their gradient, same shape                     التدرّج
    α  (learning_rate)    about the length of a step, in the unit of w   معدّل التعلّم
    β₁ (beta1)            how much of m stays from step to step          ما يبقى من العزم الأول
    β₂ (beta2)            how much of v stays                            ما يبقى من العزم الثاني
    ε  (eps)              keeps the division finite where v̂ is 0         يمنع القسمة على صفر
    t                     the number of this step: 1, 2, 3, …            رقم الخطوة

m has the unit of g, and v its square: hence the root. The quotient is about 1, whatever g's size.
للعزم الأول وحدة التدرّج، وللثاني مربّع هذه الوحدة، ولهذا الجذر. وناتج القسمة قريب من الواحد.

Where the slide needs care. ما يحتاج إلى انتباه في الشريحة:

- t counts from 1. With t = 0 the first correction would divide by 1 − β⁰ = 0.
  عدّ الخطوات من واحد، فلو بدأ من صفر لكان التصحيح الأول قسمة على صفر.
- It calls the corrected values m and v again. What is stored stays uncorrected: the next step
  averages m, not m̂.
  يبقى العزم المخزَّن بلا تصحيح، والقيمة المصحَّحة لهذه الخطوة وحدها.
- Its heading says momentum; the name means moment, an average of g or of g².
  المقصود هنا العزم، أي متوسط التدرّج أو مربّعه، لا الزخم.
- ε stands outside the root, unlike Adagrad's.
  مكان ε خارج الجذر، على خلاف Adagrad.

Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, Algorithm 1.
"""

import numpy as np


class Adam:
    """One optimizer for one array of weights; it keeps m, v and t from step to step.

    كائن واحد لكل مصفوفة أوزان، يحفظ العزمين وعدد الخطوات من خطوة إلى أخرى.

    >>> adam = Adam(learning_rate=0.1)
    >>> adam.step(np.array([1.0, 2.0]), np.array([4.0, -4.0]))
    array([0.9, 2.1])
    """

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        """Keep the options; both moments and t start at 0.

        الوسائط تُحفظ في الكائن، والعزمان وعدد الخطوات تبدأ من الصفر.
        """
        raise NotImplementedError("write this")

    def step(self, w, g):
        """Return the new weights, a new array of the same shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة بالشكل نفسه، وتبقى الأوزان القديمة والتدرّج كما هما.
        """
        raise NotImplementedError("write this")
