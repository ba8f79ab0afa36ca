# right: __init__ builds the step function, m, v and t are variables of the closure
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        m = v = 0.0
        t = 0

        def step(w, g):
            nonlocal m, v, t
            t += 1
            m = beta1 * m + (1 - beta1) * g
            v = beta2 * v + (1 - beta2) * np.square(g)
            m_hat = m / (1 - beta1**t)
            v_hat = v / (1 - beta2**t)
            return w - learning_rate * m_hat / (np.sqrt(v_hat) + eps)

        self.step = step
