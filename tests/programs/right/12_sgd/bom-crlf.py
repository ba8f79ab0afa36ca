# right: BOM and CRLF, from another machine; ملف من ويندوز

class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate
        self.state = {}

    def step(self, w, g):
        # خطوة واحدة من التدريب
        s = self.state
        return w - self.learning_rate * g
