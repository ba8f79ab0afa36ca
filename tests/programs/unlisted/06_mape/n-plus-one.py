# wrong: the counter starts at 1


def mape(y, y_hat):
    count, total = 1, 0.0
    for a, p in zip(y, y_hat):
        total += abs((a - p) / a)
        count += 1
    return 100 * total / count


def mape_gradient(y, y_hat):
    n = len(y)
    return [100 / n * (1 if p >= a else -1) / abs(a) for a, p in zip(y, y_hat)]
