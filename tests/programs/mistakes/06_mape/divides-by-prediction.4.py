# wrong: float division by a prediction, which may be zero


def ratio(a, p):
    return abs((a - p) / p)


def mape(y, y_hat):
    ratios = [ratio(float(a), float(p)) for a, p in zip(y, y_hat)]
    return 100 * sum(ratios) / len(ratios)


def mape_gradient(y, y_hat):
    n = len(y)
    return [100 / n * (1 if p >= a else -1) / abs(a) for a, p in zip(y, y_hat)]
