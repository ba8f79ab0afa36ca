# right: أسماء وتعليقات بالعربية (Arabic identifiers and comments)
import numpy as np


def خطأ(الحقيقي, المتوقع):
    """الحقيقي ناقص المتوقع"""
    return الحقيقي - المتوقع


def mae(الحقيقي, المتوقع):
    # متوسط القيم المطلقة
    return np.abs(خطأ(الحقيقي, المتوقع)).mean()


def mae_gradient(الحقيقي, المتوقع):
    عدد = len(الحقيقي)
    return -np.sign(خطأ(الحقيقي, المتوقع)) / عدد
