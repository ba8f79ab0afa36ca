# right: المتغيّرات والتعليقات بالعربية (Arabic identifiers and comments)
import numpy as np


def predict(المقطع, الميل, س):
    # معادلة الخط المستقيم
    return المقطع + الميل * س


def cost(المقطع, الميل, س, ص):
    الفرق = predict(المقطع, الميل, س) - ص
    return np.sum(الفرق**2) / (2 * len(س))


def cost_gradient(المقطع, الميل, س, ص):
    الفرق = predict(المقطع, الميل, س) - ص
    # المشتقة الأولى ثم الثانية
    return np.mean(الفرق), np.mean(الفرق * س)
