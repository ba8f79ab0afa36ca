# wrong: the mean of the ratios in a loop, not in percent


def mape(y, y_hat):
    n = len(y)
    total = 0
    for a, p in zip(y, y_hat):
        total += abs(a - p) / abs(a)
    return total / n


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
