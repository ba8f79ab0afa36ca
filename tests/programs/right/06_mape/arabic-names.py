# right: أسماء وتعليقات بالعربية (Arabic identifiers and comments)
import numpy as np


مئة = 100


def mape(الحقيقي, المتوقع):
    # الخطأ النسبي لكل عيّنة
    نسبة = (الحقيقي - المتوقع) / الحقيقي
    return مئة * np.abs(نسبة).mean()


def mape_gradient(الحقيقي, المتوقع):
    عدد = len(الحقيقي)
    إشارة = np.sign(المتوقع - الحقيقي)
    return مئة / عدد * إشارة / np.abs(الحقيقي)
