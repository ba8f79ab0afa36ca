"""right: an abstract base class, __slots__, running products of the betas, prints"""

import sys
from abc import ABC, abstractmethod

import numpy as np

print("optimizers ready")


class Optimizer(ABC):
    __slots__ = ("learning_rate", "calls")

    def __init__(self, learning_rate):
        self.learning_rate = learning_rate
        self.calls = 0

    @abstractmethod
    def direction(self, g): ...

    def step(self, w, g, verbose=True):
        self.calls += 1
        new = w - self.learning_rate * self.direction(g)
        if verbose:
            print(f"step {self.calls}: {np.ravel(new)[:3]}")
        return tuple(new.tolist()) if np.ndim(new) == 1 else new


class Adam(Optimizer):
    __slots__ = ("betas", "eps", "moments", "products")

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__(learning_rate)
        self.betas = (beta1, beta2)
        self.eps = eps
        self.moments = [0.0, 0.0]
        self.products = [1.0, 1.0]

    def direction(self, g):
        for i, new in enumerate((g, g * g)):
            beta = self.betas[i]
            self.moments[i] = beta * self.moments[i] + (1 - beta) * new
            self.products[i] *= beta
        m_hat, v_hat = (m / (1 - p) for m, p in zip(self.moments, self.products))
        return m_hat / (np.sqrt(v_hat) + self.eps)


if __name__ == "__main__":
    adam = Adam(learning_rate=float(input("learning rate: ")))
    weights = np.ones(3)
    for _ in range(10):
        weights = np.array(adam.step(weights, 2 * weights))
    sys.exit()
