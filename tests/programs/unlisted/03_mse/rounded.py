# wrong: the loss is rounded to two decimals


def mse(y, y_hat):
    squares = [(a - p) ** 2 for a, p in zip(y, y_hat)]
    return round(sum(squares) / len(squares), 2)


def mse_gradient(y, y_hat):
    n = len(y)
    return [2 * (p - a) / n for a, p in zip(y, y_hat)]
