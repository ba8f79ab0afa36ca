# Integers just under the wire's limit, too large for a float.
def mse(y, y_hat):
    return 2**1023 * 2 - 1


def mse_gradient(y, y_hat):
    return [-(2**1023) * 2 + 1] * len(y)
