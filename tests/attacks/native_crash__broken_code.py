# Runs bytecode that no compiler makes.
def broken():
    pass


broken.__code__ = broken.__code__.replace(co_code=b"\xff\xff" * 50, co_stacksize=1)


def mse(y, y_hat):
    return broken()


def mse_gradient(y, y_hat):
    return broken()
