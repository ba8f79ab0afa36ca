"""wrong: gradient loop without the factor 2 (the student thinks of the cost J)"""


def square(number):
    return number * number


def mse(y, y_hat):
    return sum(square(a - b) for a, b in zip(y, y_hat)) / len(y)


def mse_gradient(y, y_hat):
    gradient = []
    for a, b in zip(y, y_hat):
        difference = b - a
        gradient.append(difference / len(y))
    return gradient
