# Raises exceptions whose text never ends, or raises.
class Loop(Exception):
    def __str__(self):
        while True:
            pass


class Fall(Exception):
    def __str__(self):
        raise self

    __repr__ = __str__


def mse(y, y_hat):
    raise Loop


def mse_gradient(y, y_hat):
    raise Fall
