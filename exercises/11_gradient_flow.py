"""Exercise 11: vanishing and exploding gradients. تمرين 11: تلاشي التدرّج وانفجاره.

From the lecture: Gradient Descent (05), Vanishing & Exploding Gradients. The formulas are on
no slide: the way back is the chain rule (Rumelhart, Hinton and Williams 1986), here for a network
without biases; clipping by the norm is from Pascanu, Mikolov and Bengio, "On the difficulty of
training recurrent neural networks", 2013.

    z_l = W_l a_{l−1},   a_l = f(z_l),   a_0 = x      forward: l = 1, 2, …, L
    s = Σᵢ (a_L)ᵢ                                     one number, the sum of the last outputs
    ∂s/∂z_L = f′(z_L)                                 backward: the last layer first,
    ∂s/∂z_l = (W_{l+1}ᵀ ∂s/∂z_{l+1}) ⊙ f′(z_l)        then layer by layer; ⊙: element by element
    ‖g‖ = √(Σᵢ gᵢ²)                                   Euclidean norm, over all elements

    x                      input, shape (n_0,)                              المدخل
    W_l  (weights[l − 1])  weights of layer l, shape (n_l, n_{l−1})         أوزان الطبقة
    L    (len(weights))    number of layers                                 عدد الطبقات
    f    (activation)      "sigmoid" or "relu", element by element          دالة التنشيط
    g                      a gradient of any shape                          التدرّج
    max_norm               the largest norm allowed, above 0                أكبر معيار مسموح به

Each layer on the way back multiplies by its weights and by f′. The sigmoid's derivative is 1/4 at
most: through many layers little is left. ReLU's is 1 where a unit is active, which is why the slide
recommends it. Large weights make the gradient grow instead.
كل طبقة في طريق العودة تضرب في أوزانها وفي مشتقة التنشيط. ومشتقة sigmoid لا تتجاوز الربع، فلا يبقى
بعد طبقات كثيرة إلا القليل. أمّا مشتقة ReLU فتساوي واحدًا حيث ينشط العصبون، ولهذا توصي بها الشريحة.
والأوزان الكبيرة تجعل التدرّج ينمو.

Where the slide needs care. ما يحتاج إلى انتباه في الشريحة:

- What becomes insignificant are the gradients, and with them the updates of the first layers; the
  weights themselves stay what they are.
  الذي يتلاشى هو التدرّجات، ومعها تحديثات الطبقات الأولى، أمّا الأوزان نفسها فتبقى على حالها.
- Against exploding gradients it offers dimensionality reduction; the usual remedy in practice is
  to clip the norm of the gradient: the second function here.
  تقترح الشريحة لانفجار التدرّج تقليل الأبعاد، والشائع في التطبيق قصّ التدرّج بحسب معياره، وهو
  الدالة الثانية هنا.
"""

import numpy as np


def backward_norms(x, weights, activation):
    """Return the norms of ∂s/∂z_1, ∂s/∂z_2, …, ∂s/∂z_L, shape (L,): the first layer's first.

    الناتج: معيار المشتقة بالنسبة إلى ناتج كل طبقة قبل التنشيط، من الطبقة الأولى إلى الأخيرة.

    Forward, keep what the way back needs of each layer; backward, begin at the last. The layers
    may have different sizes.
    في الانتشار الأمامي يُحفظ من كل طبقة ما يحتاج إليه طريق العودة، ويبدأ الانتشار العكسي من الطبقة
    الأخيرة. وقد تختلف أحجام الطبقات.

    >>> backward_norms(np.array([1.0]), [np.array([[2.0]]), np.array([[3.0]])], "relu")
    array([3., 1.])
    """
    raise NotImplementedError("write this")


def clip_gradient(g, max_norm):
    """Return g, scaled down to the norm max_norm if its own norm is larger; the shape is g's.

    الناتج: التدرّج نفسه إن لم يتجاوز معياره الحدّ، وإلا فالتدرّج مصغَّرًا إلى هذا الحدّ، بالشكل نفسه.

    All elements are scaled by one factor, so that the direction stays. A gradient of zero stays
    zero, without a warning. g itself is not changed.
    تُضرب العناصر كلها في عامل واحد، فيبقى الاتجاه. والتدرّج الصفري يبقى صفرًا بلا تحذير. ولا تتغيّر
    المصفوفة الأصلية.

    >>> clip_gradient(np.array([3.0, 4.0]), 1.0)
    array([0.6, 0.8])
    """
    raise NotImplementedError("write this")
