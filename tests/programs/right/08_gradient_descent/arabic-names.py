"""right: المتغيّرات والتعليقات بالعربية (Arabic identifiers and comments)"""

import numpy as np


def التكلفة(أ, ب, س, ص):
    return np.mean((أ + ب * س - ص) ** 2) / 2


def gradient_descent(س, ص, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    أ = ب = 0.0
    السجل = [التكلفة(أ, ب, س, ص)]
    for خطوة in range(max_steps):
        الفرق = أ + ب * س - ص
        # نحدّث المعاملين معاً من القيم القديمة
        أ, ب = أ - learning_rate * np.mean(الفرق), ب - learning_rate * np.mean(الفرق * س)
        السجل.append(التكلفة(أ, ب, س, ص))
        if السجل[-2] - السجل[-1] < tolerance:
            break
    return أ, ب, السجل
