# right: type hints, extra parameters with defaults, prints and a main block
from typing import Union

from numpy.typing import NDArray
import numpy as np

Array = NDArray[np.float64]


def neuron(x: Array, w: Array, b: float, *, verbose: bool = False) -> Array:
    z = np.inner(x, w) + b
    if verbose:
        print("z =", z)
    return z


def linear(z: Array, slope: float = 1.0) -> Array:
    return slope * z


def linear_derivative(z: Array, slope: float = 1.0) -> Array:
    return np.full_like(z, slope)


def sigmoid(z: Array, gain: float = 1.0) -> Array:
    print("sigmoid of", z.size, "numbers")
    return np.reciprocal(1 + np.exp(-gain * np.clip(z, -700, 700)))


def sigmoid_derivative(z: Array, gain: float = 1.0) -> Array:
    e = np.exp(-np.abs(z))
    return gain * e / (1 + e) ** 2


def relu(z: Array, leak: float = 0.0) -> Array:
    return np.where(z < 0, leak * z, z)


def relu_derivative(z: Array, leak: Union[int, float] = 0) -> Array:
    return np.where(z < 0, leak, 1)


if __name__ == "__main__":
    print(neuron(np.eye(2), np.array([1.0, 2.0]), float(input("b: "))))
