# wrong: the loop adds everything up into one number


def mae(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs(y[i] - y_hat[i])
    return total / len(y)


def mae_gradient(y, y_hat):
    n = len(y)
    gradient = 0.0
    for i in range(n):
        if y_hat[i] > y[i]:
            gradient += 1 / n
        elif y_hat[i] < y[i]:
            gradient -= 1 / n
    return gradient
