# right: أسماء عربية للمتغيرات (Arabic names)
import numpy as np


class Adagrad:
    """مُحسِّن: يُعيد الأوزان الجديدة"""

    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.معدل_التعلم = learning_rate
        self.إبسلون = eps
        self.مجموع_المربعات = 0.0

    def step(self, الأوزان, التدرج):
        # خطوة واحدة
        self.مجموع_المربعات = self.مجموع_المربعات + التدرج**2
        الأوزان_الجديدة = الأوزان - self.معدل_التعلم * التدرج / np.sqrt(self.مجموع_المربعات + self.إبسلون)
        return الأوزان_الجديدة
