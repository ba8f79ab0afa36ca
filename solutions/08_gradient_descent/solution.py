"""Exercise 08: gradient descent until convergence. تمرين 08: النزول الاشتقاقي حتى التقارب.

From the lecture: Gradient Descent (00), Basics, and (01), Illustration.

    J(θ₀, θ₁) = (1/2n) Σᵢ (θ₀ + θ₁ xᵢ − yᵢ)²      the cost of exercise 07
    θⱼ ← θⱼ − α ∂J/∂θⱼ                            for both parameters at once

    θ₀, θ₁               parameters of the line, both 0 at the start    المعلَمتان
    x, y                 inputs and actual values, shape (n,)           المدخلات والقيم الفعلية
    α  (learning_rate)   how far a step goes                            معدّل التعلّم
    tolerance            the smallest decrease of J worth a step        أصغر نقصان مقبول في التكلفة
    max_steps            the most steps that are made                   أكبر عدد للخطوات

The lecture repeats "until the function has no longer getting smaller". Here that is: until a step
lowers J by less than the tolerance, or does not lower it at all.
التكرار في المحاضرة ينتهي حين لا تعود الدالة تصغر. ومعنى ذلك هنا: حين تُنقص خطوةٌ التكلفةَ بأقلّ من
التفاوت المسموح به، أو لا تُنقصها أصلًا.

Where the slides need care. ما يحتاج إلى انتباه في الشرائح:

- The residual is (y′ − y) here, prediction minus actual value; in the losses it was (y − ŷ).
  الباقي هنا هو التنبّؤ ناقص القيمة الفعلية، وترتيب الطرح في دوال الخسارة معكوس.
- J has 1/2n, MSE has 1/n; so the derivatives have 1/n and no factor two.
  في دالة التكلفة نصف، ولهذا لا يبقى في المشتقتين العامل «اثنان».
- α and η, θ and w are the same things under two names.
  لمعدّل التعلّم في المحاضرة رمزان، وللمعلَمات رمزان كذلك.
"""

import numpy as np


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    """Return θ₀, θ₁ and the history of J, after a descent from θ₀ = θ₁ = 0.

    الناتج: المعلَمتان بعد النزول من الصفر، وسجلّ قيم التكلفة.

    The history is a list: J at the start, then J after every step. The descent ends after the step
    whose decrease of J is smaller than `tolerance`, so also where J grows, or after `max_steps`.
    السجلّ قائمة تبدأ بالتكلفة قبل الخطوة الأولى، ثم فيها التكلفة بعد كل خطوة. وينتهي النزول بعد أول
    خطوة يكون نقصان التكلفة فيها أصغر من التفاوت المسموح به، أو تزيد فيها التكلفة، أو حين يبلغ عدد
    الخطوات أقصاه.

    >>> x, y = np.array([-1.0, 1.0]), np.array([1.0, 3.0])
    >>> theta0, theta1, history = gradient_descent(x, y, learning_rate=0.5, max_steps=2)
    >>> float(theta0), float(theta1), [float(j) for j in history]
    (1.5, 0.75, [2.5, 0.625, 0.15625])
    """
    # <solution>
    theta0 = theta1 = 0.0
    residual = -y  # every prediction is still 0
    history = [np.mean(residual**2) / 2]
    for _ in range(max_steps):
        slope0, slope1 = np.mean(residual), np.mean(residual * x)
        theta0 -= learning_rate * slope0
        theta1 -= learning_rate * slope1
        residual = theta0 + theta1 * x - y
        history.append(np.mean(residual**2) / 2)
        if history[-2] - history[-1] < tolerance:
            break
    return theta0, theta1, history
    # </solution>
