# right: أسماء وتعليقات بالعربية (Arabic identifiers and comments)
import numpy as np


def موجب(ع):
    """هل العدد موجب؟"""
    return ع > 0


def neuron(المدخلات, الأوزان, الانحياز):
    # المجموع الموزون زائد الانحياز
    return المدخلات.dot(الأوزان) + الانحياز


def linear(ع):
    return ع


def linear_derivative(ع):
    return np.ones_like(ع)


def sigmoid(ع):
    # نصف القيمة المطلقة يمنع الفيضان
    صغير = np.exp(-abs(ع))
    return np.where(موجب(ع), 1, صغير) / (1 + صغير)


def sigmoid_derivative(ع):
    س = sigmoid(ع)
    return س * (1 - س)


def relu(ع):
    return np.where(موجب(ع), ع, 0)


def relu_derivative(ع):
    return موجب(ع)
