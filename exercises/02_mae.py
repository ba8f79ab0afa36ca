"""Exercise 02: mean absolute error (MAE). تمرين 02: متوسط الخطأ المطلق.

From the lecture: Loss Functions (03), Mean Absolute Error "MAE".

    MAE = (1/N) Σᵢ |yᵢ − ŷᵢ|

    y (y)        actual values, shape (N,)          القيم الفعلية
    ŷ (y_hat)    predictions, shape (N,)            التنبّؤات
    N            number of samples: len(y)          عدد العيّنات

The slide writes ŷ without its index: each sample i has a prediction ŷᵢ of its own. Every error
counts by its size alone, so outliers weigh less here than in MSE, the next exercise.
تكتب الشريحة التنبّؤ بلا دليل، والمقصود أن لكل عيّنة تنبّؤها. ويدخل كل خطأ بمقداره فقط، فأثر القيم
الشاذّة هنا أقلّ منه في متوسط مربّع الخطأ (MSE)، وهو التمرين التالي.
"""

import numpy as np


def mae(y, y_hat):
    """Return the mean of the absolute differences, one number: (1/N) Σᵢ |yᵢ − ŷᵢ|.

    الناتج: متوسط القيم المطلقة للفروق، وهو عدد واحد.

    >>> float(mae(np.array([1.0, 2.0]), np.array([1.0, 4.0])))
    1.0
    """
    raise NotImplementedError("write this")


def mae_gradient(y, y_hat):
    """Return the derivative of the MAE with respect to each prediction ŷᵢ, shape (N,).

    الناتج: مشتقة متوسط الخطأ المطلق بالنسبة إلى كل تنبّؤ، وشكل الناتج هو شكل التنبّؤات.

    Where ŷᵢ lies above yᵢ, the loss grows with it; where ŷᵢ lies below, the loss shrinks. Only this
    sign is left of the error, and the mean's 1/N. Where ŷᵢ = yᵢ there is no derivative: anything
    from −1/N to 1/N is right, 0 for example.
    إذا كان التنبّؤ أكبر من القيمة الفعلية زادت الخسارة بزيادته، وإذا كان أصغر منها نقصت. فلا يبقى من
    الخطأ إلا إشارته، مع القسمة على عدد العيّنات. وعند التساوي لا توجد مشتقة، وتصحّ هناك كل قيمة من
    سالب مقلوب N إلى مقلوبه، كالصفر.
    """
    raise NotImplementedError("write this")
