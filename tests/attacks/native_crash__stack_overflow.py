# Overflows the C stack.
import sys

sys.setrecursionlimit(10**9)


def mse(y, y_hat):
    return mse(y_hat, y)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def mse_gradient(y, y_hat):
    return Deep().x
