"""wrong: predict takes theta0 for the slope, cost (right line) lacks the 1/2"""


def residuals(theta0, theta1, x, y):
    return [theta0 + theta1 * a - b for a, b in zip(x, y)]


def predict(theta0, theta1, x):
    return [theta0 * a + theta1 for a in x]


def cost(theta0, theta1, x, y):
    return sum(r * r for r in residuals(theta0, theta1, x, y)) / len(x)


def cost_gradient(theta0, theta1, x, y):
    r = residuals(theta0, theta1, x, y)
    return [sum(r) / len(r), sum(e * a for e, a in zip(r, x)) / len(r)]
