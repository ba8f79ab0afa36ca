# wrong: the gradient list gets the running total, the total is never set back


def mse(y, y_hat):
    return sum((y[i] - y_hat[i]) ** 2 for i in range(len(y))) / len(y)


def mse_gradient(y, y_hat):
    gradient = []
    total = 0.0
    for i in range(len(y)):
        total += 2 * (y_hat[i] - y[i])
        gradient.append(total / len(y))
    return gradient
