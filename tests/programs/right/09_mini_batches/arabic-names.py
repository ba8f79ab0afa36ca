# right: identifiers and comments in Arabic
import numpy as np


def minibatches(س, ص, حجم, بذرة):
    """دفعات حقبة واحدة"""
    عدد = len(س)
    مولد = np.random.default_rng(بذرة)
    ترتيب = مولد.permutation(عدد)  # ترتيب عشوائي واحد للطرفين
    دفعات = []
    for بداية in range(0, عدد, حجم):
        صفوف = ترتيب[بداية : بداية + حجم]
        دفعات.append((س[صفوف], ص[صفوف]))
    return دفعات


def updates_per_epoch(عدد, حجم):
    return (عدد + حجم - 1) // حجم
