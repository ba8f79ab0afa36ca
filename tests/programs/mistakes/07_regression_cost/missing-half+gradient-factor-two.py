# wrong: the MSE and its derivative are given for J and its derivative


def predict(theta0, theta1, x):
    return theta0 + theta1 * x


def cost(theta0, theta1, x, y):
    return ((predict(theta0, theta1, x) - y) ** 2).mean()


def cost_gradient(theta0, theta1, x, y):
    error = predict(theta0, theta1, x) - y
    return 2 * error.mean(), 2 * (error * x).mean()
