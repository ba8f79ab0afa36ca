# right: BOM and CRLF, from another machine; ملف من ويندوز

class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.state = {"v": 0.0}

    def step(self, w, g):
        # خطوة واحدة من التدريب
        s = self.state
        s["v"] = self.momentum * s["v"] + g
        return w - self.learning_rate * s["v"]
