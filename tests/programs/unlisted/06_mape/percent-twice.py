# wrong: times 100 in the loop and again at the end


def mape(y, y_hat):
    total = 0
    for i in range(len(y)):
        total += 100 * abs(y[i] - y_hat[i]) / abs(y[i])
    return 100 * total / len(y)


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
