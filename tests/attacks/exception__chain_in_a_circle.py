# Chains exceptions by the million and in a circle.
def chain():
    first = last = ValueError("first")
    for number in range(200_000):
        following = ValueError(number)
        following.__cause__ = following.__context__ = last
        last = following
    first.__cause__ = last
    return last


def mse(y, y_hat):
    raise chain()


def mse_gradient(y, y_hat):
    raise ExceptionGroup("many", [ValueError(n) for n in range(100_000)])
