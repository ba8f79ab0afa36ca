# right: أسماء عربية للمتغيرات (Arabic names)

class SGD:
    """مُحسِّن: يُعيد الأوزان الجديدة"""

    def __init__(self, learning_rate=0.01):
        self.معدل_التعلم = learning_rate

    def step(self, الأوزان, التدرج):
        # خطوة واحدة
        الأوزان_الجديدة = الأوزان - self.معدل_التعلم * التدرج
        return الأوزان_الجديدة
