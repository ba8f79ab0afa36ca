# wrong: the mean relative error, no abs and no 100


def mape(y, y_hat):
    return sum((a - p) / a for a, p in zip(y, y_hat)) / len(y)


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
