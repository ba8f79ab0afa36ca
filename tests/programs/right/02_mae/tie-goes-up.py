# right: +1/N at a tie, a while loop, a tuple


def mae(y, y_hat):
    i, total = 0, 0.0
    while i < len(y):
        if y[i] > y_hat[i]:
            total += y[i] - y_hat[i]
        else:
            total += y_hat[i] - y[i]
        i += 1
    return total / i


def mae_gradient(y, y_hat):
    n = len(y)
    return tuple(-1 / n if a > p else 1 / n for a, p in zip(y, y_hat))
