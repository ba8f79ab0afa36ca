# right: saved by an editor on Windows (UTF-8 BOM, CRLF), الحل الأول
import numpy as np


def mse(y, y_hat):
    """متوسط مربّع الخطأ"""
    return float(np.square(np.subtract(y, y_hat)).mean())


def mse_gradient(y, y_hat):
    """مشتقة المتوسط بالنسبة إلى التوقّع"""
    return (2.0 / len(y)) * np.subtract(y_hat, y)
