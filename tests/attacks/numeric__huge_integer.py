# Integers of four million digits: the text of one takes minutes.
def mse(y, y_hat):
    return 10**4_000_000


def mse_gradient(y, y_hat):
    return [1 << 30_000_000] * len(y)
