# right: المتغيّرات والتعليقات بالعربية (Arabic identifiers and comments)
import numpy as np


def softmax(القيم):
    # نطرح أكبر قيمة في كل صف حتى لا يفيض الأس
    مزاحة = القيم - القيم.max(axis=1, keepdims=True)
    أسس = np.exp(مزاحة)
    return أسس / أسس.sum(axis=1, keepdims=True)


def categorical_cross_entropy(الفعلي, المتوقع, eps=1e-12):
    عدد_العينات = الفعلي.shape[0]
    احتمال = np.clip(المتوقع, eps, 1 - eps)
    return -(الفعلي * np.log(احتمال)).sum() / عدد_العينات


def categorical_cross_entropy_gradient(الفعلي, المتوقع, eps=1e-12):
    عدد_العينات = الفعلي.shape[0]
    احتمال = np.clip(المتوقع, eps, 1 - eps)
    return -الفعلي / (احتمال * عدد_العينات)


def softmax_cross_entropy_gradient(الفعلي, القيم):
    # الاحتمال ناقص الفعلي
    return (softmax(القيم) - الفعلي) / الفعلي.shape[0]
