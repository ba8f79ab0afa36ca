# A single C call that takes minutes and lets no signal handler run.
def mse(y, y_hat):
    return sum(range(10**12))


def mse_gradient(y, y_hat):
    return "a" * 10**6 in "ab" * 10**9 or pow(3, 10**9)
