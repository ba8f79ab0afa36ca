"""wrong: (v_hat + eps) ** 0.5, as in the lecture's Adagrad"""

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self._options = dict(lr=learning_rate, b1=beta1, b2=beta2, eps=eps)
        self._state = dict(m=0.0, v=0.0, t=0)

    def step(self, w, g):
        o, s = self._options, self._state
        s["t"] += 1
        s["m"] = o["b1"] * s["m"] + (1 - o["b1"]) * g
        s["v"] = o["b2"] * s["v"] + (1 - o["b2"]) * np.multiply(g, g)
        m_hat = s["m"] / (1 - o["b1"] ** s["t"])
        v_hat = s["v"] / (1 - o["b2"] ** s["t"])
        return w - o["lr"] * m_hat * (v_hat + o["eps"]) ** -0.5
