# wrong: the squared errors are added up in a loop and never divided by N


def mse(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        error = y[i] - y_hat[i]
        total += error**2
    return total


def mse_gradient(y, y_hat):
    n = len(y)
    grad = []
    for i in range(n):
        grad.append(2 * (y_hat[i] - y[i]) / n)
    return grad
