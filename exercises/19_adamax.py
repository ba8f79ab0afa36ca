"""Exercise 19: Adamax. تمرين 19: المُحسِّن Adamax.

From the lecture: Optimizers (00), which names it. No slide writes the formula; this is it:

    m ← β₁ m + (1 − β₁) g         first moment: a moving average of the gradients
    u ← max(β₂ u, |g|)            the largest gradient so far, in which old ones fade
    w ← w − α / (1 − β₁ᵗ) · m / (u + ε)

    w                     weights, shape (), (k,) or (m, n)              الأوزان
    g                     their gradient, same shape                     التدرّج
    m                     average of g, 0 at the start                   العزم الأول
    u                     largest |g|, 0 at the start                    أكبر قيمة مطلقة للتدرّج
    α  (learning_rate)    about the greatest length of a step            معدّل التعلّم
    β₁ (beta1)            how much of m stays from step to step          ما يبقى من العزم الأول
    β₂ (beta2)            how much of u stays                            ما يبقى من القيمة الكبرى
    ε  (eps)              keeps the division finite where u is 0         يمنع القسمة على صفر
    t                     the number of this step: 1, 2, 3, …            رقم الخطوة

Adam divides by the root of an average of squares. Adamax takes a maximum in its place, element by
element: u has the unit of g already, so there is no root.
يقسم Adam على جذر متوسط المربّعات. ويأخذ Adamax بدلًا منه القيمة الكبرى، عنصرًا بعنصر: وحدتها هي وحدة
التدرّج نفسه، فلا جذر هنا.

What needs care. ما يحتاج إلى انتباه:

- m starts at 0 and is too small at first: hence the division by 1 − β₁ᵗ, with t counted from 1. A
  maximum is not too small at first; u needs no such correction.
  العزم الأول يبدأ من صفر فيحتاج إلى تصحيح الانحياز، وعدّ الخطوات من واحد. أمّا القيمة الكبرى فلا
  تحتاج إلى تصحيح.
- The paper's own line has no ε. It is added to u here, as in Keras: where the gradient has been 0
  from the start, u is 0 too, and the weights must stay finite. PyTorch puts it inside the maximum.
  ليس في سطر الورقة الأصلية ε. وتُضاف هنا إلى القيمة الكبرى كما في Keras، لأن التدرّج الذي يساوي صفرًا
  منذ البداية يجعل المقام صفرًا، والأوزان يجب أن تبقى منتهية. أمّا PyTorch فتضعها داخل القيمة الكبرى.

Source: Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015, section 7.1.
"""

import numpy as np


class Adamax:
    """One optimizer for one array of weights; it keeps m, u and t from step to step.

    كائن واحد لكل مصفوفة أوزان، يحفظ العزم والقيمة الكبرى وعدد الخطوات من خطوة إلى أخرى.

    >>> adamax = Adamax(learning_rate=0.1)
    >>> adamax.step(np.array([1.0, 2.0]), np.array([4.0, -4.0]))
    array([0.9, 2.1])
    """

    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        """Keep the options; m, u and t start at 0.

        الوسائط تُحفظ في الكائن، والعزم والقيمة الكبرى وعدد الخطوات تبدأ من الصفر.
        """
        raise NotImplementedError("write this")

    def step(self, w, g):
        """Return the new weights, a new array of the same shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة بالشكل نفسه، وتبقى الأوزان القديمة والتدرّج كما هما.
        """
        raise NotImplementedError("write this")
