"""Exercise 10: minima and saddle points. تمرين 10: القيم الصغرى ونقاط السرج.

From the lecture: Gradient Descent (04), Local Minima & Saddle Points. The slide shows a surface and
writes no formula; this one is the simplest that has both:

    f(w) = w₀²/2 + w₁⁴/4 − w₁²/2

    w           two weights, shape (2,): w₀ is w[0], w₁ is w[1]      الوزنان
    ∇f (g)      the gradient, shape (2,)                             التدرّج
    H           the Hessian, shape (2, 2): Hᵢⱼ = ∂²f/∂wᵢ∂wⱼ          مصفوفة المشتقات الثانية
    α  (learning_rate)    the size of the steps                      معدّل التعلّم
    noise       how strong the noise in the gradient is              شدّة التشويش
    seed        decides the noise                                    البذرة العشوائية

The gradient is 0 at three points: a saddle point at (0, 0) and minima at (0, 1) and (0, −1). Both
minima are equally low, f = −1/4: this surface has no local minimum that isn't a global one, which
the slide speaks of as well. At the saddle point the surface rises along w₀ and falls along w₁.
ينعدم التدرّج عند ثلاث نقاط: نقطة سرج وقيمتين صغريين. والقيمتان متساويتان، فليس في هذا السطح قيمة
صغرى محلية غير عامة. وعند نقطة السرج يصعد السطح في اتجاه الوزن الأول ويهبط في اتجاه الثاني.

The sign of every eigenvalue λ of H tells which kind of point it is, where the gradient is 0:
إشارات القيم الذاتية لمصفوفة المشتقات الثانية تبيّن نوع النقطة حيث ينعدم التدرّج:

    all λ > 0        minimum           قيمة صغرى
    all λ < 0        maximum           قيمة عظمى
    both signs       saddle            نقطة سرج
"""

import numpy as np


def surface(w):
    """Return f(w), one number: w₀²/2 + w₁⁴/4 − w₁²/2.

    الناتج: ارتفاع السطح، وهو عدد واحد.

    >>> float(surface(np.array([0.0, 1.0])))
    -0.25
    """
    # <solution>
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 - w[1] ** 2 / 2
    # </solution>


def surface_gradient(w):
    """Return the gradient of f at w, shape (2,): its derivatives by w₀ and by w₁.

    الناتج: تدرّج السطح، وفيه مشتقتاه الجزئيتان بالنسبة إلى الوزنين.
    """
    # <solution>
    return np.array([w[0], w[1] ** 3 - w[1]])
    # </solution>


def hessian(w):
    """Return the second derivatives of f at w, shape (2, 2): row i is the gradient of ∂f/∂wᵢ.

    الناتج: مصفوفة المشتقات الثانية، وفي كل صفّ منها تدرّج إحدى المشتقتين الجزئيتين.
    """
    # <solution>
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 - 1]])
    # </solution>


def classify(hessian):
    """Return "minimum", "maximum" or "saddle" for a symmetric Hessian of shape (k, k).

    الناتج: كلمة من هذه الكلمات الثلاث، بحسب إشارات القيم الذاتية.

    k is the number of weights: two on this surface, but also one, three or more. No eigenvalue
    is 0 here.
    عدد الأوزان هو k: وزنان في هذا السطح، وقد يكون واحدًا أو ثلاثة أو أكثر. ولا تساوي أيّ قيمة ذاتية
    صفرًا هنا.

    >>> classify(np.array([[1.0, 0.0], [0.0, -1.0]]))
    'saddle'
    """
    # <solution>
    eigenvalues = np.linalg.eigvalsh(hessian)
    if np.all(eigenvalues > 0):
        return "minimum"
    if np.all(eigenvalues < 0):
        return "maximum"
    return "saddle"
    # </solution>


def descend(w, learning_rate, steps, noise, seed):
    """Return the weights after so many steps of noisy gradient descent from w, shape (2,).

    الناتج: الوزنان بعد عدد من خطوات النزول الاشتقاقي مع تشويش في التدرّج.

    rng = numpy.random.default_rng(seed) is made once. Every step adds noise *
    rng.standard_normal(2) to the gradient, and goes learning_rate times this sum downhill. With
    noise = 0 this is plain descent; with steps = 0 the result is w. w stays as it was.
    يُنشأ المولّد مرّة واحدة. وفي كل خطوة يُضاف التشويش إلى التدرّج، ثم تكون الخطوة عكس هذا المجموع.

    Plain descent from w₁ = 0 ends at the saddle point, and a little noise helps it out.
    النزول بلا تشويش من نقطة وزنها الثاني صفر ينتهي عند نقطة السرج، وقليل من التشويش يخرجه منها.

    >>> descend(np.array([1.0, 0.0]), 0.5, 2, 0.0, seed=0)
    array([0.25, 0.  ])
    """
    # <solution>
    rng = np.random.default_rng(seed)
    for _ in range(steps):
        g = surface_gradient(w) + noise * rng.standard_normal(2)
        w = w - learning_rate * g
    return w
    # </solution>
