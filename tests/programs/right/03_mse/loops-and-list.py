# right: plain loops over indices, the gradient comes back as a list


def mse(y, y_hat):
    n = len(y)
    total = 0
    i = 0
    while i < n:
        difference = y[i] - y_hat[i]
        total = total + difference * difference
        i = i + 1
    return total / n


def mse_gradient(y, y_hat):
    n = len(y)
    gradient = [None] * n
    for i in range(n):
        gradient[i] = 2 * (y_hat[i] - y[i]) / n
    return gradient
