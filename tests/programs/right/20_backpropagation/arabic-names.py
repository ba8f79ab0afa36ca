# right: أسماء عربية (Arabic names and comments)
import numpy as np


def سيغمويد(ز):
    return 1 / (1 + np.exp(-ز))


def الطبقة_المخفية(params, x):
    return سيغمويد(x @ params["W1"] + params["b1"])


def forward(params, x):
    return الطبقة_المخفية(params, x) @ params["w2"] + params["b2"]


def loss(params, x, y):
    # متوسط مربّع الخطأ
    الخطأ = y - forward(params, x)
    return (الخطأ @ الخطأ) / len(الخطأ)


def backward(params, x, y):
    # من المخرج إلى المدخل
    أ = الطبقة_المخفية(params, x)
    الخطأ = -2 * (y - forward(params, x)) / len(y)
    دلتا = الخطأ[:, None] * params["w2"] * أ * (1 - أ)
    return {"b2": الخطأ.sum(), "w2": الخطأ @ أ, "b1": دلتا.sum(0), "W1": x.T @ دلتا}
