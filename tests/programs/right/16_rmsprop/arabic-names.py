# right: أسماء عربية للمتغيرات (Arabic names)
import numpy as np


class RMSProp:
    """مُحسِّن: يُعيد الأوزان الجديدة"""

    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.معدل_التعلم = learning_rate
        self.بيتا = beta
        self.إبسلون = eps
        self.متوسط_المربعات = 0.0

    def step(self, الأوزان, التدرج):
        # خطوة واحدة
        self.متوسط_المربعات = self.بيتا * self.متوسط_المربعات + (1 - self.بيتا) * التدرج**2
        الأوزان_الجديدة = الأوزان - self.معدل_التعلم * التدرج / (np.sqrt(self.متوسط_المربعات) + self.إبسلون)
        return الأوزان_الجديدة
