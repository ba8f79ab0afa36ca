# wrong: one global dict that a new instance clears, so two at a time mix their state
import numpy as np

STATE = {}


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        STATE.clear()

    def step(self, w, g):
        if not STATE:
            STATE.update(m=np.zeros_like(w), v=np.zeros_like(w), t=0)
        STATE["t"] += 1
        STATE["m"] = self.beta1 * STATE["m"] + (1 - self.beta1) * g
        STATE["v"] = self.beta2 * STATE["v"] + (1 - self.beta2) * g * g
        m_hat = STATE["m"] / (1 - self.beta1 ** STATE["t"])
        v_hat = STATE["v"] / (1 - self.beta2 ** STATE["t"])
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
