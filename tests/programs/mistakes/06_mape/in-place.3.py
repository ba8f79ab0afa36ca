"""wrong: the ratios are written over y_hat"""


def mape(y, y_hat):
    for i in range(len(y)):
        y_hat[i] = abs(y[i] - y_hat[i]) / abs(y[i])
    return 100 * sum(y_hat) / len(y_hat)


def mape_gradient(y, y_hat):
    n = len(y)
    return [100 / n * (1 if p >= a else -1) / abs(a) for a, p in zip(y, y_hat)]
