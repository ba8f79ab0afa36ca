# right: identifiers and comments in Arabic
import numpy as np


def سيغمويد(ز):
    return 1 / (1 + np.exp(-ز))


def مشتقة(ز, نوع):
    if نوع == "sigmoid":
        ق = سيغمويد(ز)
        return ق * (1 - ق)
    return np.where(ز > 0, 1.0, 0.0)


def backward_norms(س, أوزان, نوع):
    مجاميع = []
    for و in أوزان:
        مجاميع.append(و @ س)
        س = سيغمويد(مجاميع[-1]) if نوع == "sigmoid" else np.maximum(مجاميع[-1], 0)
    # من الطبقة الأخيرة إلى الأولى
    خطأ = np.ones(len(س))
    نتائج = [None] * len(أوزان)
    for ط in range(len(أوزان) - 1, -1, -1):
        خطأ = خطأ * مشتقة(مجاميع[ط], نوع)
        نتائج[ط] = np.linalg.norm(خطأ)
        خطأ = أوزان[ط].T @ خطأ
    return نتائج


def clip_gradient(تدرج, حد):
    طول = np.linalg.norm(تدرج)
    return تدرج * (حد / طول) if طول > حد else تدرج
