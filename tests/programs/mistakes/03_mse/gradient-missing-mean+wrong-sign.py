# wrong: the gradient is 2(y - y_hat): sign turned and 1/N lost


def mse(y, y_hat):
    return sum([(a - p) ** 2 for a, p in zip(y, y_hat)]) / len(y)


def mse_gradient(y, y_hat):
    return [2 * (a - p) for a, p in zip(y, y_hat)]
