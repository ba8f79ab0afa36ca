# right: prints, a table of functions, bool derivative, a __main__ block
import numpy as np

SIGMOID = (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a))
RELU = (lambda z: np.clip(z, 0, None), lambda a: a > 0)  # both derivatives from the output
TABLE = {"sigmoid": SIGMOID, "relu": RELU}


def backward_norms(x, weights, activation):
    f, df = TABLE[activation]
    outputs = [x]
    for w in weights:
        outputs.append(f(w @ outputs[-1]))
    d = np.ones((1, len(outputs[-1])))
    norms = ()
    for w, a in zip(weights[::-1], outputs[:0:-1]):
        d = d * df(a)
        norms = (np.linalg.norm(d), *norms)
        d = d @ w
    print("norms", norms)
    return norms


def clip_gradient(g, max_norm):
    norm = np.linalg.norm(g, ord=None)
    if norm == 0:
        return np.zeros_like(g)
    print("norm", norm)
    return g * min(norm, max_norm) / norm


if __name__ == "__main__":
    print(backward_norms(np.ones(3), [np.eye(3)] * 4, "sigmoid"))
