# wrong: y is subtracted once, after the loop (the last one)


def predict(theta0, theta1, x):
    result = []
    for i in range(len(x)):
        result.append(theta0 + theta1 * x[i])
    return result


def cost(theta0, theta1, x, y):
    n = len(x)
    total = 0.0
    for i in range(n):
        h = theta0 + theta1 * x[i]
        total += (h - y[i]) ** 2
    return total / (2 * n)


def cost_gradient(theta0, theta1, x, y):
    n = len(x)
    d0 = 0.0
    d1 = 0.0
    for i in range(n):
        h = theta0 + theta1 * x[i]
        d0 += h
        d1 += h * x[i]
    return (d0 - y[i]) / n, (d1 - y[i] * x[i]) / n
