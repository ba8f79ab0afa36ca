# wrong: the counter starts at 1, so N is one too many


def mae(y, y_hat):
    total, count = 0.0, 1
    for a, p in zip(y, y_hat):
        total += abs(a - p)
        count += 1
    return total / count


def mae_gradient(y, y_hat):
    n = len(y)
    gradient = []
    for i in range(n):
        if y_hat[i] > y[i]:
            gradient.append(1 / n)
        elif y_hat[i] < y[i]:
            gradient.append(-1 / n)
        else:
            gradient.append(0)
    return gradient
