# wrong: the mean squared error and its gradient


def mae(y, y_hat):
    return sum((a - p) ** 2 for a, p in zip(y, y_hat)) / len(y)


def mae_gradient(y, y_hat):
    return [2 * (p - a) / len(y) for a, p in zip(y, y_hat)]
