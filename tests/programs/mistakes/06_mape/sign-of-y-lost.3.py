# wrong: abs only above the line, in both functions


def mape(y, y_hat):
    total = 0
    for a, p in zip(y, y_hat):
        total += abs(a - p) / a
    return 100 * total / len(y)


def mape_gradient(y, y_hat):
    n = len(y)
    gradient = []
    for a, p in zip(y, y_hat):
        sign = 1 if p > a else -1
        gradient.append(100 * sign / (n * a))
    return gradient
