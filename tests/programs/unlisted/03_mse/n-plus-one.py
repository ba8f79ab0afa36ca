# wrong: divides by N + 1 (the counter starts at 1)


def mse(y, y_hat):
    total = 0.0
    count = 1
    for a, p in zip(y, y_hat):
        total += (a - p) ** 2
        count += 1
    return total / count


def mse_gradient(y, y_hat):
    return [2 * (p - a) / len(y) for a, p in zip(y, y_hat)]
