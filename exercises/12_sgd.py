"""Exercise 12: SGD. تمرين 12: النزول الاشتقاقي العشوائي.

From the lecture: Optimizers (01), Stochastic Gradient Descent "SGD".

    w ← w − α g

    w                     weights, shape (), (k,) or (m, n)      الأوزان
    g                     their gradient, same shape             التدرّج
    α  (learning_rate)    how far a step goes for a given g      معدّل التعلّم

The optimizer draws nothing at random. Stochastic is g: whoever calls `step` computed it from a few
randomly chosen samples, so it points only roughly to where the loss grows.
لا شيء عشوائي في المُحسِّن نفسه. العشوائي هو التدرّج: يُحسب من عيّنات قليلة تُختار عشوائيًا، فلا يشير إلا
تقريبًا إلى حيث تزيد الخسارة.

Where the slides need care. ما يحتاج إلى انتباه في الشرائح:

- SGD is "a few samples" here and one sample in Gradient Descent (03). Both names are in use; the
  line above is the same for one sample, a mini-batch or the whole dataset.
  للاسم معنيان في المحاضرة: عيّنات قليلة هنا، وعيّنة واحدة في شريحة أنواع النزول الاشتقاقي. كلاهما
  مستعمل، والسطر أعلاه نفسه لا يتغيّر بحجم الدفعة.
- "To get the same convergence … reduce the value of learning rate": with a fixed rate the noise
  keeps the weights moving around the minimum, so α is lowered over time. That is the training
  loop's task; here α is fixed.
  خفض معدّل التعلّم مع الوقت يهدّئ الحركة حول القيمة الصغرى، وهو من عمل حلقة التدريب. أمّا هنا فمعدّل
  التعلّم ثابت.
- Optimizers (06) says that SGD can only be used for shallow networks. That isn't true in general:
  deep networks are trained with it too, mostly with momentum and a falling learning rate.
  القول إنه لا يصلح إلا للشبكات قليلة الطبقات ليس صحيحًا على إطلاقه: تُدرَّب به شبكات عميقة أيضًا،
  وغالبًا مع الزخم وخفض معدّل التعلّم.
- α and η are the same thing under two names.
  لمعدّل التعلّم في المحاضرة رمزان.
"""

import numpy as np


class SGD:
    """One optimizer for one array of weights.

    كائن واحد لكل مصفوفة أوزان.

    >>> sgd = SGD(learning_rate=0.1)
    >>> sgd.step(np.array([1.0, 2.0]), np.array([5.0, -10.0]))
    array([0.5, 3. ])
    """

    def __init__(self, learning_rate=0.01):
        """Keep the learning rate; nothing else is needed.

        معدّل التعلّم يُحفظ في الكائن، ولا حاجة إلى غيره.
        """
        raise NotImplementedError("write this")

    def step(self, w, g):
        """Return the new weights, a new array of the same shape; w and g stay as they are.

        الناتج: الأوزان الجديدة في مصفوفة جديدة بالشكل نفسه، وتبقى الأوزان القديمة والتدرّج كما هما.
        """
        raise NotImplementedError("write this")
