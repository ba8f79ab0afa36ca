"""Exercise 17: Adadelta. تمرين 17: المُحسِّن Adadelta.

From the lecture: Optimizers (00) and (06), which name it. No slide writes the formula; this is it:

    E ← ρ E + (1 − ρ) g²            a moving average of the squared gradients
    Δ = √(D + ε) / √(E + ε) · g     the update, with D as it was after the last step
    D ← ρ D + (1 − ρ) Δ²            a moving average of the squared updates
    w ← w − α Δ

    w                     weights, shape (), (k,) or (m, n)           الأوزان
    g                     their gradient, same shape                  التدرّج
    E                     average of g², 0 at the start               متوسط مربّعات التدرّجات
    D                     average of Δ², 0 at the start               متوسط مربّعات التحديثات
    ρ  (rho)              how much of E and D stays                   ما يبقى من كل متوسط
    ε  (eps)              decides the first steps, inside both roots  يحدّد الخطوات الأولى
    α  (learning_rate)    a factor of the whole update                معدّل التعلّم

g has another unit than w. Adagrad and RMSProp divide g by something of its own unit, and α says
how long a step is. Here √D takes α's place: the size of the latest updates, in the unit of w.
للتدرّج وحدة غير وحدة الأوزان. في Adagrad و RMSProp يُقسم التدرّج على مقدار من وحدته، ويحدّد معدّل التعلّم
طول الخطوة. وهنا يقوم جذر متوسط مربّعات التحديثات بهذا الدور، ووحدته وحدة الأوزان.

What needs care. ما يحتاج إلى انتباه:

- The paper has no learning rate. It is a factor here, as in PyTorch, and with the default 1.0 the
  steps are the paper's. Δ enters D without it.
  ليس في الورقة الأصلية معدّل تعلّم. وهو هنا عامل خارجي كما في PyTorch، وقيمته الافتراضية واحد تعطي
  خطوات الورقة نفسها. ولا يدخل في متوسط مربّعات التحديثات.
- E is updated before the division, D after it.
  متوسط مربّعات التدرّجات يُحدَّث قبل القسمة، ومتوسط مربّعات التحديثات بعدها.
- D starts at 0, so √ε is all there is above at first: ε is larger here than elsewhere, and the
  first steps are short.
  في البداية ليس في البسط إلا جذر ε، لذلك قيمته هنا أكبر من غيرها، والخطوات الأولى قصيرة.
- One slide calls Adadelta the fastest, in another line Adam. That depends on the surface, the rate
  and the start.
  وصفُ أحد المُحسِّنات بأنه الأسرع يتوقّف على السطح ومعدّل التعلّم ونقطة البداية.

Source: Zeiler, "ADADELTA: An Adaptive Learning Rate Method", 2012.
"""

import numpy as np


class Adadelta:
    """One optimizer for one array of weights; it keeps E and D from step to step.

    كائن واحد لكل مصفوفة أوزان، يحفظ المتوسطين من خطوة إلى أخرى.

    >>> adadelta = Adadelta(learning_rate=0.75, rho=0.5, eps=1.0)
    >>> adadelta.step(np.array([2.0, 2.0]), np.array([4.0, -4.0]))
    array([1., 3.])
    """

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        """Keep the options; both averages start at 0.

        الوسائط تُحفظ في الكائن، والمتوسطان يبدآن من الصفر.
        """
        raise NotImplementedError("write this")

    def step(self, w, g):
        """Return the new weights, a new array of the same shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة بالشكل نفسه، وتبقى الأوزان القديمة والتدرّج كما هما.
        """
        raise NotImplementedError("write this")
