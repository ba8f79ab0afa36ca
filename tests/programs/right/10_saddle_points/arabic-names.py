# right: identifiers and comments in Arabic
import numpy as np


def surface(و):
    أفقي, رأسي = و
    return أفقي**2 / 2 + رأسي**4 / 4 - رأسي**2 / 2


def surface_gradient(و):
    # مشتقة كل متغير على حدة
    return np.array([و[0], و[1] ** 3 - و[1]])


def hessian(و):
    return np.array([[1, 0], [0, 3 * و[1] ** 2 - 1]])


def classify(مصفوفة):
    قيم = np.linalg.eigvalsh(مصفوفة)
    if قيم[0] > 0:  # أصغر قيمة ذاتية
        return "minimum"
    if قيم[-1] < 0:
        return "maximum"
    return "saddle"


def descend(و, معدل, خطوات, ضجيج, بذرة):
    مولد = np.random.default_rng(بذرة)
    for _ in range(خطوات):
        و = و - معدل * (surface_gradient(و) + ضجيج * مولد.standard_normal(2))
    return و
