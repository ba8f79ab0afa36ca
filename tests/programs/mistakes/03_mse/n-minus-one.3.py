"""wrong: N - 1 in both functions, in pure Python (ZeroDivisionError for one sample)"""


def _count(values):
    return len(values) - 1


def mse(y, y_hat):
    y, y_hat = y.tolist(), y_hat.tolist()
    total = 0.0
    for a, p in zip(y, y_hat):
        total += (a - p) ** 2
    return total / _count(y)


def mse_gradient(y, y_hat):
    y, y_hat = y.tolist(), y_hat.tolist()
    return [2 * (p - a) / _count(y) for a, p in zip(y, y_hat)]
