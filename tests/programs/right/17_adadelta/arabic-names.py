# right: أسماء عربية للمتغيرات (Arabic names)
import numpy as np


class Adadelta:
    """مُحسِّن: يُعيد الأوزان الجديدة"""

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.معدل_التعلم = learning_rate
        self.رو = rho
        self.إبسلون = eps
        self.متوسط_التدرج = 0.0
        self.متوسط_التحديث = 0.0

    def step(self, الأوزان, التدرج):
        # خطوة واحدة
        self.متوسط_التدرج = self.رو * self.متوسط_التدرج + (1 - self.رو) * التدرج**2
        delta = np.sqrt(self.متوسط_التحديث + self.إبسلون) / np.sqrt(self.متوسط_التدرج + self.إبسلون) * التدرج
        self.متوسط_التحديث = self.رو * self.متوسط_التحديث + (1 - self.رو) * delta**2
        الأوزان_الجديدة = الأوزان - self.معدل_التعلم * delta
        return الأوزان_الجديدة
