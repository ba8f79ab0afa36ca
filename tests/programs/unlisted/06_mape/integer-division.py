"""wrong: // in place of / for every ratio"""


def mape(y, y_hat):
    return 100 * sum(abs(a - p) // abs(a) for a, p in zip(y, y_hat)) / len(y)


def mape_gradient(y, y_hat):
    n = len(y)
    return [100 / n * (1 if p >= a else -1) / abs(a) for a, p in zip(y, y_hat)]
