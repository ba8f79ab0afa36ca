# wrong: return is inside the loop


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
        d0 += h - y[i]
        d1 += (h - y[i]) * x[i]
        return d0 / n, d1 / n
