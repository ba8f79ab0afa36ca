"""Exercise 03: mean squared error (MSE). تمرين 03: متوسط مربّع الخطأ.

From the lecture: Loss Functions (04), Mean Squared Error "MSE".

    MSE = (1/N) Σᵢ (yᵢ − ŷᵢ)²

    y (y)        actual values, shape (N,)          القيم الفعلية
    ŷ (y_hat)    predictions, shape (N,)            التنبّؤات
    N            number of samples: len(y)          عدد العيّنات

The squares make MSE larger than MAE, and very sensitive to outliers.
التربيع يجعله أكبر من متوسط الخطأ المطلق (MAE)، وشديد التأثّر بالقيم الشاذّة.
"""

import numpy as np


def mse(y, y_hat):
    """Return the mean of the squared differences, one number: (1/N) Σᵢ (yᵢ − ŷᵢ)².

    الناتج: متوسط مربّعات الفروق، وهو عدد واحد.

    >>> float(mse(np.array([1.0, 2.0]), np.array([1.0, 4.0])))
    2.0
    """
    # <solution>
    return np.mean((y - y_hat) ** 2)
    # </solution>


def mse_gradient(y, y_hat):
    """Return the derivative of the MSE with respect to each prediction ŷᵢ, shape (N,).

    الناتج: مشتقة متوسط مربّع الخطأ بالنسبة إلى كل تنبّؤ، وشكل الناتج هو شكل التنبّؤات.

    Chain rule: the square's derivative, times the derivative of what is inside, with the mean's
    1/N kept. Mind the sign: the derivative is by ŷᵢ, not by yᵢ.
    قاعدة السلسلة: مشتقة المربّع مضروبة في مشتقة ما بداخله، وتبقى القسمة على عدد العيّنات.
    والإشارة مهمّة: المشتقة بالنسبة إلى التنبّؤ، لا إلى القيمة الفعلية.
    """
    # <solution>
    return 2 * (y_hat - y) / len(y)
    # </solution>
