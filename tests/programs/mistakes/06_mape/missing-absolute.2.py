# wrong: no abs in the comprehension


def mape(y, y_hat):
    return 100 / len(y) * sum([(a - p) / a for a, p in zip(y, y_hat)])


def mape_gradient(y, y_hat):
    n = len(y)
    return [100 / n * (1 if p >= a else -1) / abs(a) for a, p in zip(y, y_hat)]
