# right: أسماء عربية للمتغيرات (Arabic names)

class Momentum:
    """مُحسِّن: يُعيد الأوزان الجديدة"""

    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.معدل_التعلم = learning_rate
        self.الزخم = momentum
        self.السرعة = 0.0

    def step(self, الأوزان, التدرج):
        # خطوة واحدة
        self.السرعة = self.الزخم * self.السرعة + التدرج
        الأوزان_الجديدة = الأوزان - self.معدل_التعلم * self.السرعة
        return الأوزان_الجديدة
