# wrong: a sample's percentage can't be more than 100


def mape(y, y_hat):
    total = 0.0
    for a, p in zip(y, y_hat):
        total += min(100 * abs((a - p) / a), 100)
    return total / len(y)


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
