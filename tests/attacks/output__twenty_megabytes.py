# Prints 20 MB, when it is loaded and in a call.
print("x" * (10 * 2**20))


def mse(y, y_hat):
    if not mse.done:
        mse.done = True
        for _ in range(10_000):
            print("y" * 1000)
    return 0.0


mse.done = False


def mse_gradient(y, y_hat):
    return 0 * y
