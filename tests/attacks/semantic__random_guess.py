# Guesses, differently every time.
import numpy as np

rng = np.random.default_rng()


def mse(y, y_hat):
    return rng.normal()


def mse_gradient(y, y_hat):
    return rng.normal(size=len(y))
