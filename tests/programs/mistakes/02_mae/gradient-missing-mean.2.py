# wrong: +1 or -1 for every sample, no 1/N


def mae(y, y_hat):
    return sum(abs(a - p) for a, p in zip(y, y_hat)) / len(y)


def mae_gradient(y, y_hat):
    return [1 if p > a else -1 for a, p in zip(y, y_hat)]
