# wrong: return is indented too far, so only the first sample is counted


def mse(y, y_hat):
    n = len(y)
    total = 0.0
    for a, p in zip(y, y_hat):
        total += (a - p) ** 2
        return total / n


def mse_gradient(y, y_hat):
    n = len(y)
    gradient = []
    for a, p in zip(y, y_hat):
        gradient.append(2 * (p - a) / n)
    return gradient
