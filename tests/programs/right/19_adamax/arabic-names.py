# right: أسماء عربية (Arabic names)
import numpy as np


class Adamax:
    """آدماكس: المقام أكبر قيمة مطلقة للتدرّج مع التلاشي"""

    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.المعدل = learning_rate
        self.بيتا١ = beta1
        self.بيتا٢ = beta2
        self.إبسلون = eps
        self.العزم = 0.0
        self.الأكبر = 0.0
        self.الخطوة = 0

    def step(self, w, g):
        self.الخطوة += 1
        self.العزم = self.بيتا١ * self.العزم + (1 - self.بيتا١) * g
        self.الأكبر = np.maximum(self.بيتا٢ * self.الأكبر, np.abs(g))
        التصحيح = 1 - self.بيتا١**self.الخطوة
        return w - self.المعدل / التصحيح * self.العزم / (self.الأكبر + self.إبسلون)
