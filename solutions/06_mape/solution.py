"""Exercise 06: mean absolute percentage error (MAPE). تمرين 06: متوسط الخطأ المئوي المطلق.

From the lecture: Loss Functions (07), Summary. The slide names this loss and writes no formula; it
stands in Hyndman and Koehler, "Another look at measures of forecast accuracy", 2006.

    MAPE = (100/N) Σᵢ |(yᵢ − ŷᵢ) / yᵢ|

    y (y)        actual values, none of them 0, shape (N,)     القيم الفعلية، وليس فيها صفر
    ŷ (y_hat)    predictions, shape (N,)                       التنبّؤات
    N            number of samples: len(y)                     عدد العيّنات

Each error is compared with its own actual value: MAPE has no unit, and an error of 5 counts for
much where 10 was sold, and for little where 1000 were. Hence demand forecasting. Near y = 0 it has
no meaning.
كل خطأ يُنسب إلى قيمته الفعلية، فلا وحدة لهذا المقياس: الخطأ نفسه كبير حين يكون الطلب قليلًا، وصغير
حين يكون كثيرًا. ولذلك يُستخدم في التنبّؤ بالطلب. ولا معنى له قرب الصفر.

For regression the slide says that MSE must be used. It is the usual choice, not the only one.
تقول الشريحة إن متوسط مربّع الخطأ لازم في الانحدار. وهو الخيار المعتاد، وليس الوحيد.
"""

import numpy as np


def mape(y, y_hat):
    """Return the mean of the absolute relative errors in percent, one number.

    الناتج: متوسط القيم المطلقة للأخطاء النسبية، وهو عدد واحد بالمئة.

    The actual values may be negative; the loss never is.
    قد تكون القيم الفعلية سالبة، أمّا الخسارة فلا تكون سالبة أبدًا.

    >>> float(mape(np.array([2.0, -4.0]), np.array([1.0, -5.0])))
    37.5
    """
    # <solution>
    return 100 * np.mean(np.abs((y - y_hat) / y))
    # </solution>


def mape_gradient(y, y_hat):
    """Return the derivative of the MAPE with respect to each prediction, shape (N,).

    الناتج: مشتقة هذه الخسارة بالنسبة إلى كل تنبّؤ، وشكل الناتج هو شكل التنبّؤات.

    It is (100/N) sign(ŷᵢ − yᵢ) / |yᵢ|: the sign says on which side of yᵢ the prediction lies, and
    |yᵢ| how much one unit weighs. Where ŷᵢ = yᵢ there is a corner and no derivative; every value
    from −100/(N |yᵢ|) to 100/(N |yᵢ|) is right there.
    تبيّن الإشارة في أيّ جهة من القيمة الفعلية يقع التنبّؤ، ويبيّن المقام وزن الوحدة الواحدة. وحين
    يساوي التنبّؤ القيمة الفعلية لا مشتقة هناك، وكل قيمة بين هذين الحدّين صحيحة.

    >>> mape_gradient(np.array([2.0, -4.0]), np.array([1.0, -3.0]))
    array([-25. ,  12.5])
    """
    # <solution>
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
    # </solution>
