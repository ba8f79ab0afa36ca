"""Exercise 07: the cost J and its partial derivatives. تمرين 07: دالة التكلفة ومشتقاتها الجزئية.

From the lecture: Gradient Descent (00), Basics, and (02), Differentiation.

    y′ᵢ = θ₀ + θ₁ xᵢ
    J(θ₀, θ₁) = (1/2n) Σᵢ (y′ᵢ − yᵢ)²
    ∂J/∂θ₀ = (1/n) Σᵢ (y′ᵢ − yᵢ)
    ∂J/∂θ₁ = (1/n) Σᵢ (y′ᵢ − yᵢ) xᵢ

    θ₀ (theta0)    intercept of the line, a float      الحدّ الثابت
    θ₁ (theta1)    slope of the line, a float          ميل الخط
    x              inputs, shape (n,)                  المدخلات
    y              actual values, shape (n,)           القيم الفعلية
    y′             predictions, shape (n,)             التنبّؤات
    n              number of samples: len(x)           عدد العيّنات

Where the slides need care. ما يحتاج إلى انتباه في الشرائح:

- The residual changes its sign: (y − ŷ) in the losses, (y′ − y) here. Squared it is the same; its
  derivative is not.
  يتغيّر ترتيب الطرح: القيمة الفعلية أولًا في دوال الخسارة، والتنبّؤ أولًا هنا. لا أثر لذلك تحت
  التربيع، وله أثر في المشتقة.
- MSE has 1/n, the cost J has 1/2n: the 1/2 cancels the 2 of the square's derivative.
  في متوسط مربّع الخطأ القسمة على عدد العيّنات، وفي دالة التكلفة على ضِعفه، فيُختصر النصف مع الاثنين
  الآتي من مشتقة المربّع.
- The first lines of (02) write ∂j/∂θ₀ as a factor before the sum; it is the derivative of what
  follows.
  ما كُتب في أول السطر كأنه عامل أمام المجموع هو مشتقة ما بعده.
"""

import numpy as np


def predict(theta0, theta1, x):
    """Return the predictions of the line, shape (n,): θ₀ + θ₁ xᵢ.

    الناتج: تنبّؤات الخط المستقيم، وشكل الناتج هو شكل المدخلات.

    >>> predict(1.0, 2.0, np.array([0.0, 3.0]))
    array([1., 7.])
    """
    # <solution>
    return theta0 + theta1 * x
    # </solution>


def cost(theta0, theta1, x, y):
    """Return the cost J of the line, one number: (1/2n) Σᵢ (θ₀ + θ₁ xᵢ − yᵢ)².

    الناتج: تكلفة الخط المستقيم، وهي عدد واحد.

    >>> float(cost(1.0, 2.0, np.array([0.0, 3.0]), np.array([1.0, 5.0])))
    1.0
    """
    # <solution>
    return np.mean((predict(theta0, theta1, x) - y) ** 2) / 2
    # </solution>


def cost_gradient(theta0, theta1, x, y):
    """Return the two partial derivatives of J, a pair of numbers: ∂J/∂θ₀ and ∂J/∂θ₁.

    الناتج: المشتقتان الجزئيتان لدالة التكلفة، وهما عددان بهذا الترتيب.

    Chain rule: the square's derivative, times the derivative of what is inside, and that is 1 for
    θ₀ and xᵢ for θ₁. Under the square the sign of the residual did not matter; here it does.
    قاعدة السلسلة: مشتقة المربّع مضروبة في مشتقة ما بداخله، وهذه تختلف من معلَمة إلى أخرى. ولإشارة
    الباقي أثر هنا، بعد أن لم يكن لها أثر تحت التربيع.
    """
    # <solution>
    residual = predict(theta0, theta1, x) - y
    return np.mean(residual), np.mean(residual * x)
    # </solution>
