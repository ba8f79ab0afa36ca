"""Exercise 04: binary cross-entropy. تمرين 04: الإنتروبيا المتقاطعة الثنائية.

From the lecture: Loss Functions (05, 06), Cross-Entropy. The gradient with respect to z is on no
slide; it follows from the chain rule (Rumelhart, Hinton and Williams 1986).

    C = −(1/N) Σᵢ (yᵢ log ŷᵢ + (1 − yᵢ) log(1 − ŷᵢ))

    y (y)        actual values from 0 to 1, shape (N,)        القيم الفعلية
    ŷ (y_hat)    probabilities predicted, shape (N,)          الاحتمالات المتنبَّأ بها
    z            the output before the sigmoid, shape (N,)    الناتج قبل دالة sigmoid
    eps          ŷ is clipped into [eps, 1 − eps] first       أقلّ مسافة عن الصفر والواحد
    N            number of samples: len(y)                    عدد العيّنات

`log` is the natural logarithm. Mostly y is 0 or 1; a value between them, a soft label, is right
too. Sigmoid is the usual activation before this loss, though not the only possible one.
اللوغاريتم هنا هو الطبيعي. تكون القيمة الفعلية غالبًا صفرًا أو واحدًا، وقد تقع بينهما. ودالة sigmoid
هي المعتادة قبل هذه الخسارة، وليست الوحيدة الممكنة.
"""

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    """Return the binary cross-entropy, one number, with ŷ clipped into [eps, 1 − eps].

    الناتج: الإنتروبيا المتقاطعة الثنائية، وهي عدد واحد، بعد حصر قيم الاحتمالات.

    Without the clip a prediction of exactly 0 or 1 would put a zero inside a logarithm.
    بلا هذا الحصر يضع التنبّؤ الذي يساوي صفرًا أو واحدًا تمامًا صفرًا داخل اللوغاريتم.

    >>> round(float(binary_cross_entropy(np.array([1.0, 0.0]), np.array([0.5, 0.5]))), 4)
    0.6931
    """
    # <solution>
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    # </solution>


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    """Return the derivative with respect to each ŷᵢ, shape (N,): (ŷᵢ − yᵢ) / (ŷᵢ (1 − ŷᵢ)) / N.

    الناتج: مشتقة الخسارة بالنسبة إلى كل تنبّؤ، وشكل الناتج هو شكل التنبّؤات.

    ŷ is clipped as in the loss, so that nothing is divided by zero.
    تُحصر الاحتمالات كما في الخسارة، فلا تقع قسمة على صفر.

    >>> binary_cross_entropy_gradient(np.array([1.0, 0.0]), np.array([0.5, 0.5]))
    array([-1.,  1.])
    """
    # <solution>
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)
    # </solution>


def sigmoid_cross_entropy_gradient(y, z):
    """Return the derivative of the loss of (y, sigmoid(z)) with respect to each zᵢ, shape (N,).

    الناتج: مشتقة خسارة الاحتمالات sigmoid(z) بالنسبة إلى كل قيمة من قيم z، وشكل الناتج هو شكلها.

    The sigmoid's derivative cancels the denominator, and (sigmoid(zᵢ) − yᵢ) / N is left. It must
    stay finite, and NumPy silent, at z = ±1000 too.
    تُختصر مشتقة sigmoid مع المقام. والمطلوب ناتج منتهٍ بلا تحذير حتى حين تبلغ z ألفًا أو سالب ألف.

    >>> sigmoid_cross_entropy_gradient(np.array([1.0, 0.0]), np.array([0.0, 1000.0]))
    array([-0.25,  0.5 ])
    """
    # <solution>
    small = np.exp(-np.abs(z))  # the exponent is never positive: no overflow
    s = np.where(z >= 0, 1.0, small) / (1 + small)
    return (s - y) / len(y)
    # </solution>
