# Answers with iterators that never end.
import itertools


def mse(y, y_hat):
    return itertools.count()


def mse_gradient(y, y_hat):
    while True:
        yield 0.0
