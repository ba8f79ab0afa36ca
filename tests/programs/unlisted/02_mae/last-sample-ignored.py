# wrong: range(n - 1) leaves the last sample out


def mae(y, y_hat):
    n = len(y)
    total = 0.0
    for i in range(n - 1):
        total += abs(y[i] - y_hat[i])
    return total / n


def mae_gradient(y, y_hat):
    n = len(y)
    gradient = []
    for i in range(n):
        if y_hat[i] > y[i]:
            gradient.append(1 / n)
        elif y_hat[i] < y[i]:
            gradient.append(-1 / n)
        else:
            gradient.append(0)
    return gradient
