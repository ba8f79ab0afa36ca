# wrong: range(len(y) - 1) leaves the last sample out of the sum


def mse(y, y_hat):
    total = 0.0
    for i in range(len(y) - 1):
        total += (y[i] - y_hat[i]) ** 2
    return total / len(y)


def mse_gradient(y, y_hat):
    return [2 * (y_hat[i] - y[i]) / len(y) for i in range(len(y))]
