# wrong: the cost lacks 1/n, the gradient's pair is turned round


def predict(theta0, theta1, x):
    result = []
    for i in range(len(x)):
        result.append(theta0 + theta1 * x[i])
    return result


def cost(theta0, theta1, x, y):
    total = 0.0
    for i in range(len(x)):
        total += (theta0 + theta1 * x[i] - y[i]) ** 2
    return total / 2


def cost_gradient(theta0, theta1, x, y):
    n = len(x)
    d0 = 0.0
    d1 = 0.0
    for i in range(n):
        h = theta0 + theta1 * x[i]
        d0 += h - y[i]
        d1 += (h - y[i]) * x[i]
    return d1 / n, d0 / n
