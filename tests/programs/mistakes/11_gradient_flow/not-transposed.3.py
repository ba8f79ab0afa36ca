# wrong: d @ W.T, which is W d again
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def act(z, activation):
    return sigmoid(z) if activation == "sigmoid" else np.maximum(z, 0)


def act_prime(z, activation):
    if activation == "sigmoid":
        return sigmoid(z) * (1 - sigmoid(z))
    return (z > 0).astype(float)


class Net:
    def __init__(self, weights, activation):
        self.weights, self.activation = weights, activation

    def forward(self, x):
        self.z = []
        for w in self.weights:
            self.z.append(np.dot(w, x))
            x = act(self.z[-1], self.activation)

    def backward(self):
        d = np.ones(len(self.z[-1]))
        for w, z in zip(reversed(self.weights), reversed(self.z)):
            d = d * act_prime(z, self.activation)
            yield np.linalg.norm(d)
            if w is not self.weights[0]:
                d = np.dot(d, w.T)


def backward_norms(x, weights, activation):
    net = Net(weights, activation)
    net.forward(x)
    return list(net.backward())[::-1]


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g)
    if norm > max_norm:
        return g * (max_norm / norm)
    return g
