# wrong: half of the mean squared error (a list comprehension, then / 2 / n)


def mse(y, y_hat):
    squares = [(a - p) ** 2 for a, p in zip(y, y_hat)]
    return sum(squares) / 2 / len(squares)


def mse_gradient(y, y_hat):
    n = len(y)
    return [2 * (p - a) / n for a, p in zip(y, y_hat)]
