"""right: prints at every step, has a __main__ block, returns lists"""

import numpy as np


print("SGD loaded")


class SGD:
    def __init__(self, learning_rate=0.01):
        self.lr = learning_rate
        self.count = 0

    def step(self, w, g, verbose=True):
        self.count += 1
        new_w = w - self.lr * g
        if verbose:
            print("step", self.count, "weights:", new_w)
        return new_w.tolist()


if __name__ == "__main__":
    w = np.array([1.0, -2.0])
    opt = SGD()
    for _ in range(5):
        w = np.array(opt.step(w, 2 * w))
    assert w.shape == (2,)
    raise SystemExit(0)
