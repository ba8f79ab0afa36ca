# right: أسماء عربية في كل مكان (Arabic names everywhere)
import numpy as np


def قص(الاحتمال, eps):
    """نُبقي الاحتمال بين eps و 1 - eps"""
    return np.clip(الاحتمال, eps, 1 - eps)


def سيغمويد(z):
    # صيغة مستقرة لا تفيض
    return 0.5 * (1 + np.tanh(z / 2))


def binary_cross_entropy(الفعلي, المتوقع, eps=1e-12):
    ح = قص(المتوقع, eps)
    الحد_الأول = الفعلي * np.log(ح)
    الحد_الثاني = (1 - الفعلي) * np.log(1 - ح)
    return -(الحد_الأول + الحد_الثاني).mean()


def binary_cross_entropy_gradient(الفعلي, المتوقع, eps=1e-12):
    ح = قص(المتوقع, eps)
    return (ح - الفعلي) / (ح * (1 - ح)) / len(الفعلي)


def sigmoid_cross_entropy_gradient(الفعلي, z):
    return (سيغمويد(z) - الفعلي) / len(الفعلي)
