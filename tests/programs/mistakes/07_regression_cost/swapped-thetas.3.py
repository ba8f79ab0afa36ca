# wrong: predict has (slope, intercept) as np.polyfit, the residuals are right


def line(slope, intercept, a):
    return slope * a + intercept


def residuals(theta0, theta1, x, y):
    return [line(theta1, theta0, a) - b for a, b in zip(x, y)]


def predict(theta0, theta1, x):
    return [line(theta0, theta1, a) for a in x]


def cost(theta0, theta1, x, y):
    return sum(r * r for r in residuals(theta0, theta1, x, y)) / len(x) / 2


def cost_gradient(theta0, theta1, x, y):
    r = residuals(theta0, theta1, x, y)
    return [sum(r) / len(r), sum(e * a for e, a in zip(r, x)) / len(r)]
