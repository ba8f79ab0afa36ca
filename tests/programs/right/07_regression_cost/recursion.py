"""right: recursion halves the data"""


def predict(theta0, theta1, x):
    if len(x) == 1:
        return (theta0 + theta1 * x[0],)
    k = len(x) // 2
    return predict(theta0, theta1, x[:k]) + predict(theta0, theta1, x[k:])


def total(f, x, y):
    if len(x) == 1:
        return f(x[0], y[0])
    k = len(x) // 2
    return total(f, x[:k], y[:k]) + total(f, x[k:], y[k:])


def cost(theta0, theta1, x, y):
    return total(lambda a, b: 0.5 * (theta0 + theta1 * a - b) ** 2, x, y) / len(x)


def cost_gradient(theta0, theta1, x, y):
    d0 = total(lambda a, b: theta0 + theta1 * a - b, x, y) / len(x)
    d1 = total(lambda a, b: a * (theta0 + theta1 * a - b), x, y) / len(x)
    return d0, d1
