# wrong: the loop of the gradient stores its errors in y


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
    for i in range(n):
        y[i] = theta0 + theta1 * x[i] - y[i]
    return sum(y) / n, sum(y * x) / n
