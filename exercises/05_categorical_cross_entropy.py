"""Exercise 05: softmax and categorical cross-entropy.

تمرين 05: دالة softmax والإنتروبيا المتقاطعة الفئوية.

From the lecture: Loss Functions (06), Categorical Cross-Entropy. Softmax is named there without a
formula, and the gradient with respect to z is on no slide; it follows from the chain rule
(Rumelhart, Hinton and Williams 1986).

    ŷᵢⱼ = softmax(z)ᵢⱼ = exp(zᵢⱼ) / Σₖ exp(zᵢₖ)
    L = −(1/N) Σᵢ Σⱼ yᵢⱼ log ŷᵢⱼ

    y (y)        actual classes, each row sums to 1, shape (N, M)     الفئات الفعلية
    ŷ (y_hat)    probabilities predicted, shape (N, M)                الاحتمالات المتنبَّأ بها
    z            the output before the softmax, shape (N, M)          الناتج قبل دالة softmax
    eps          ŷ is clipped into [eps, 1 − eps] first               أقلّ مسافة عن الصفر والواحد
    N            number of samples, the rows: len(y)                  عدد العيّنات، وهي الصفوف
    M            number of classes, the columns: y.shape[1]           عدد الفئات، وهي الأعمدة

`log` is the natural logarithm. Mostly a row of y is one-hot, a single 1 among zeros; a soft row,
[0.7, 0.2, 0.1] say, is right too. The mean is over the samples: nothing is divided by M. Softmax
is the usual activation before this loss, though not the only possible one. The class that the
network answers is the one of the highest probability, np.argmax(ŷ, axis=1); it is not asked here.
اللوغاريتم هنا هو الطبيعي. يكون في الصفّ غالبًا واحد بين أصفار، وقد تتوزّع فيه الاحتمالات. والمتوسط
على العيّنات وحدها، فلا قسمة على عدد الفئات. ودالة softmax هي المعتادة قبل هذه الخسارة، وليست
الوحيدة الممكنة. والفئة التي تجيب بها الشبكة هي صاحبة أعلى احتمال، وليست مطلوبة هنا.
"""

import numpy as np


def softmax(z):
    """Return the probabilities of each row, shape (N, M): positive numbers with the sum 1.

    الناتج: احتمالات كل صفّ، وشكل الناتج هو شكل المدخل، ومجموع كل صفّ واحد.

    They must be right, and NumPy silent, at z = ±1000 too. A number that is taken from all elements
    of a row leaves its probabilities as they are.
    والمطلوب ناتج صحيح بلا تحذير حتى حين تبلغ z ألفًا أو سالب ألف. وإذا طُرح عدد واحد من كل عناصر
    الصفّ بقيت احتمالاته كما هي.

    >>> softmax(np.array([[0.0, 0.0], [1000.0, 0.0]]))
    array([[0.5, 0.5],
           [1. , 0. ]])
    """
    raise NotImplementedError("write this")


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    """Return the categorical cross-entropy, one number, with ŷ clipped into [eps, 1 − eps].

    الناتج: الإنتروبيا المتقاطعة الفئوية، وهي عدد واحد، بعد حصر قيم الاحتمالات.

    Without the clip a prediction of exactly 0 would put a zero inside the logarithm. The rows are
    not divided by their sums again.
    بلا هذا الحصر يضع التنبّؤ الذي يساوي صفرًا تمامًا صفرًا داخل اللوغاريتم. ولا تُقسم الصفوف بعده
    على مجاميعها.

    >>> y = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])
    >>> y_hat = np.array([[0.5, 0.25, 0.25], [0.25, 0.25, 0.5]])
    >>> round(float(categorical_cross_entropy(y, y_hat)), 4)
    0.6931
    """
    raise NotImplementedError("write this")


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    """Return the derivative with respect to each ŷᵢⱼ, shape (N, M): −yᵢⱼ / ŷᵢⱼ / N.

    الناتج: مشتقة الخسارة بالنسبة إلى كل احتمال، وشكل الناتج هو شكل الاحتمالات.

    ŷ is clipped as in the loss, so that nothing is divided by zero.
    تُحصر الاحتمالات كما في الخسارة، فلا تقع قسمة على صفر.

    >>> categorical_cross_entropy_gradient(np.array([[0.5, 0.5]]), np.array([[0.25, 0.75]]))
    array([[-2.        , -0.66666667]])
    """
    raise NotImplementedError("write this")


def softmax_cross_entropy_gradient(y, z):
    """Return the derivative of the loss of (y, softmax(z)) with respect to each zᵢⱼ, shape (N, M).

    الناتج: مشتقة خسارة الاحتمالات softmax(z) بالنسبة إلى كل قيمة من قيم z، وشكل الناتج هو شكلها.

    Each zᵢⱼ moves all probabilities of its row. Summed up, and because a row of y has the sum 1,
    only (softmax(zᵢⱼ) − yᵢⱼ) / N is left. It must be right at z = ±1000 too.
    كل قيمة من قيم z تغيّر احتمالات صفّها كلها. وبعد الجمع لا يبقى إلا هذا الفرق مقسومًا على عدد
    العيّنات، لأن مجموع كل صفّ من الفئات الفعلية واحد. والمطلوب ناتج صحيح حتى حين تبلغ z ألفًا.

    >>> softmax_cross_entropy_gradient(np.array([[1.0, 0.0]]), np.array([[0.0, 0.0]]))
    array([[-0.5,  0.5]])
    """
    raise NotImplementedError("write this")
