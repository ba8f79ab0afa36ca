# Raises an exception with a text of 100 MB.
def mse(y, y_hat):
    raise ValueError("x" * (100 * 2**20))


def mse_gradient(y, y_hat):
    raise ValueError(*["y" * 2**20] * 90)
