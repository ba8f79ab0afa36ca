# right: a dataclass of the network with its own copies of the parameters; work in place on the copies
from dataclasses import dataclass

import numpy as np


@dataclass
class Net:
    W1: np.ndarray
    b1: np.ndarray
    w2: np.ndarray
    b2: float

    @classmethod
    def of(cls, params):
        return cls(**{k: np.array(v) for k, v in params.items()})

    def run(self, x):
        self.x = x
        self.a = np.matmul(x, self.W1)
        self.a += self.b1
        np.negative(self.a, out=self.a)
        np.exp(self.a, out=self.a)
        self.a += 1
        self.a **= -1
        self.out = np.matmul(self.a, self.w2[:, None])[:, 0] + self.b2
        return self.out

    def grad(self, y):
        d = (self.out - y)[:, None] * 2.0
        n = len(d)
        hidden = (d @ self.w2[None]) * self.a * (1 - self.a)
        return dict(W1=self.x.T @ hidden / n, b1=np.mean(hidden, 0), w2=np.mean(d * self.a, 0), b2=d.mean())


def forward(params, x):
    return Net.of(params).run(x)


def loss(params, x, y):
    return np.square(np.subtract(y, forward(params, x))).mean()


def backward(params, x, y):
    net = Net.of(params)
    net.run(x)
    return net.grad(y)
