# wrong: 1 is added to |y| against a division by zero


def mape(y, y_hat):
    return 100 * sum(abs(a - p) / (abs(a) + 1) for a, p in zip(y, y_hat)) / len(y)


def mape_gradient(y, y_hat):
    n = len(y)
    return [100 / n * (1 if p >= a else -1) / abs(a) for a, p in zip(y, y_hat)]
