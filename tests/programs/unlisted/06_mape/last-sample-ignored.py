# wrong: range(n - 1) leaves the last sample out


def mape(y, y_hat):
    n = len(y)
    total = 0.0
    for i in range(n - 1):
        total += abs((y[i] - y_hat[i]) / y[i])
    return 100 / n * total


def mape_gradient(y, y_hat):
    n = len(y)
    gradient = []
    for i in range(n):
        if y_hat[i] > y[i]:
            gradient.append(100 / (n * abs(y[i])))
        elif y_hat[i] < y[i]:
            gradient.append(-100 / (n * abs(y[i])))
        else:
            gradient.append(0)
    return gradient
