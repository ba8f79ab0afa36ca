"""Exercise 15: Adagrad. تمرين 15: المُحسِّن Adagrad.

From the lecture: Optimizers (03), Adaptive Gradient Descent "Adagrad".

    G ← G + g²                 the sum of all squared gradients so far
    w ← w − α g / √(G + ε)     ε inside the root

    w                     weights, shape (), (k,) or (m, n); the slide's θ      الأوزان
    g                     their gradient, same shape                            التدرّج
    G                     a sum for each weight, 0 at the start                 مجموع المربّعات
    α  (learning_rate)    the length of the first step; the slide's η           معدّل التعلّم
    ε  (eps)              keeps the division finite where G is 0                يمنع القسمة على صفر

Every weight has a rate of its own, α / √(G + ε). It falls fast where gradients are large, slowly
where they are rare, and never rises again: in the end all steps are very short.
لكل وزن معدّل تعلّم خاصّ به: يصغر سريعًا حيث التدرّجات كبيرة، وببطء حيث يندر التدرّج، ولا يكبر بعد ذلك
أبدًا. لهذا تصير كل الخطوات في النهاية قصيرة جدًّا.

Where the slide needs care. ما يحتاج إلى انتباه في الشريحة:

- It speaks of a second-order derivative. None is needed: G adds up squares of the first-order
  gradients that are there already.
  لا حاجة إلى مشتقة ثانية كما تقول الشريحة، بل إلى مجموع مربّعات التدرّجات الأولى وحدها.
- Its G with the indices t and ii is the sum that belongs to weight i, the present gradient of
  step t included.
  لكل وزن مجموعه، وتدرّج الخطوة الحالية داخل فيه.
- ε stands inside the root, unlike RMSProp's and Adam's. PyTorch adds it outside here too.
  مكان ε داخل الجذر، على خلاف RMSProp و Adam.
- "Don't need to manually tune the learning rate": it matters less, but α still scales every step.
  ضبط معدّل التعلّم هنا أقلّ أهمية، لكنه يبقى عاملًا في كل خطوة.

Source: Duchi, Hazan and Singer, "Adaptive Subgradient Methods for Online Learning and Stochastic
Optimization", 2011.
"""

import numpy as np


class Adagrad:
    """One optimizer for one array of weights; it keeps G from step to step.

    كائن واحد لكل مصفوفة أوزان، يحفظ مجموع مربّعات التدرّجات من خطوة إلى أخرى.

    >>> adagrad = Adagrad(learning_rate=0.1)
    >>> w = adagrad.step(np.array([1.0, 2.0]), np.array([3.0, -4.0]))
    >>> w
    array([0.9, 2.1])
    >>> adagrad.step(w, np.array([4.0, 3.0]))
    array([0.82, 2.04])
    """

    def __init__(self, learning_rate=0.01, eps=1e-8):
        """Keep the options; the sum starts at 0.

        الوسيطان يُحفظان في الكائن، والمجموع يبدأ من الصفر.
        """
        # <solution>
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0
        # </solution>

    def step(self, w, g):
        """Return the new weights, a new array of the same shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة بالشكل نفسه، وتبقى الأوزان القديمة والتدرّج كما هما.
        """
        # <solution>
        self.G = self.G + g**2
        return w - self.learning_rate * g / np.sqrt(self.G + self.eps)
        # </solution>
