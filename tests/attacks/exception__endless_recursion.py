# Recurses until Python says no, in the answer, in the handler and in the text.
def deep(n):
    try:
        return deep(n + 1)
    except RecursionError:
        return deep(n + 1)


class Deep(Exception):
    def __str__(self):
        return str(self)


def mse(y, y_hat):
    return deep(0)


def mse_gradient(y, y_hat):
    raise Deep
