# wrong: the cases of the if are the wrong way round


def mape(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs((y[i] - y_hat[i]) / y[i])
    return 100 * total / len(y)


def mape_gradient(y, y_hat):
    n = len(y)
    gradient = [0.0] * n
    for i in range(n):
        if y[i] > y_hat[i]:
            gradient[i] = 100 / (n * abs(y[i]))
        elif y[i] < y_hat[i]:
            gradient[i] = -100 / (n * abs(y[i]))
    return gradient
