# wrong: the gradient is written over y_hat


def mae(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs(y[i] - y_hat[i])
    return total / len(y)


def mae_gradient(y, y_hat):
    n = len(y)
    for i in range(n):
        y_hat[i] = (1 if y_hat[i] > y[i] else -1 if y_hat[i] < y[i] else 0) / n
    return y_hat
