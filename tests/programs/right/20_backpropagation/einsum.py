# right: everything in einsum, type hints, a namedtuple as cache
from typing import NamedTuple

import numpy as np


class Cache(NamedTuple):
    z: np.ndarray
    a: np.ndarray
    out: np.ndarray


def _run(p: dict, x: np.ndarray) -> Cache:
    z = np.einsum("nd,dh->nh", x, p["W1"]) + p["b1"]
    a = np.exp(-np.logaddexp(0, -z))
    return Cache(z, a, np.einsum("nh,h->n", a, p["w2"]) + p["b2"])


def forward(params: dict, x: np.ndarray) -> np.ndarray:
    return _run(params, x).out


def loss(params: dict, x: np.ndarray, y: np.ndarray) -> float:
    e = forward(params, x) - y
    return float(np.einsum("n,n->", e, e)) / e.size


def backward(params: dict, x: np.ndarray, y: np.ndarray) -> dict:
    c = _run(params, x)
    d = (c.out - y) * (2 / y.shape[0])
    slope = 1 / (2 + 2 * np.cosh(c.z))
    g = np.einsum("n,h,nh->nh", d, params["w2"], slope)
    return {
        "W1": np.einsum("nd,nh->dh", x, g),
        "b1": np.einsum("nh->h", g),
        "w2": np.einsum("n,nh->h", d, c.a),
        "b2": np.einsum("n->", d),
    }
