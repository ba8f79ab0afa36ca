# right: أسماء عربية للعزوم وعدّاد الخطوات (Arabic names)
import numpy as np


class Adam:
    """مُحسِّن آدم: تقدير متكيّف للعزوم"""

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.معدل_التعلم = learning_rate
        self.بيتا١ = beta1
        self.بيتا٢ = beta2
        self.إبسلون = eps
        self.العزم_الأول = 0.0
        self.العزم_الثاني = 0.0
        self.الخطوة = 0

    def _صحح(self, العزم, بيتا):
        # تصحيح الانحياز نحو الصفر
        return العزم / (1 - بيتا**self.الخطوة)

    def step(self, w, g):
        self.الخطوة += 1
        self.العزم_الأول = self.بيتا١ * self.العزم_الأول + (1 - self.بيتا١) * g
        self.العزم_الثاني = self.بيتا٢ * self.العزم_الثاني + (1 - self.بيتا٢) * g**2
        البسط = self._صحح(self.العزم_الأول, self.بيتا١)
        المقام = np.sqrt(self._صحح(self.العزم_الثاني, self.بيتا٢)) + self.إبسلون
        return w - self.معدل_التعلم * البسط / المقام
