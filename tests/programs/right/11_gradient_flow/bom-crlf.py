# right: byte order mark and CRLF; تلاشي التدرّج
import numpy as np


def backward_norms(x, weights, activation="sigmoid"):
    """معايير التدرج"""
    if activation == "sigmoid":
        f = lambda z: 0.5 + 0.5 * np.tanh(z / 2)
        df = lambda z: 0.25 / np.cosh(z / 2) ** 2
    else:
        f = lambda z: z * (z > 0)
        df = lambda z: z >= 0
    zs = []
    a = x
    for w in weights:
        zs.append(w.dot(a))
        a = f(zs[-1])
    d = 1.0 * df(zs[-1])
    norms = [np.sqrt(d @ d)]
    for w, z in zip(weights[:0:-1], zs[-2::-1]):
        d = w.T.dot(d) * df(z)
        norms = [np.sqrt(d @ d)] + norms
    return norms


def clip_gradient(g, max_norm=1.0):
    return g / max(1.0, np.linalg.norm(g) / max_norm)
