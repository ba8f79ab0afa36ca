"""wrong: abs is forgotten in the loop"""


def mape(y, y_hat):
    percent = 0
    for i in range(len(y)):
        error = (y[i] - y_hat[i]) / y[i]
        percent = percent + error * 100
    return percent / len(y)


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
