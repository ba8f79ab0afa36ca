# wrong: only the second derivative keeps the 2 of the square


def residuals(theta0, theta1, x, y):
    return [h - b for h, b in zip(predict(theta0, theta1, x), y)]


def predict(theta0, theta1, x):
    return [theta0 + theta1 * a for a in x]


def cost(theta0, theta1, x, y):
    return sum(r * r for r in residuals(theta0, theta1, x, y)) / len(x) / 2


def cost_gradient(theta0, theta1, x, y):
    r = residuals(theta0, theta1, x, y)
    return [sum(r) / len(r), 2 * sum(e * a for e, a in zip(r, x)) / len(r)]
