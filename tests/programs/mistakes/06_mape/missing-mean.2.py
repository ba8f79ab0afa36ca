# wrong: total of the percentages, no division by N


def mape(y, y_hat):
    total = 0.0
    for a, p in zip(y, y_hat):
        total += 100 * abs((a - p) / a)
    return total


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
