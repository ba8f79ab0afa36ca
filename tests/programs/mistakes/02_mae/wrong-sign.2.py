# wrong: the two cases of the if are the wrong way round


def mae(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs(y[i] - y_hat[i])
    return total / len(y)


def mae_gradient(y, y_hat):
    n = len(y)
    gradient = []
    for a, p in zip(y, y_hat):
        if p > a:
            gradient.append(-1 / n)
        elif p < a:
            gradient.append(1 / n)
        else:
            gradient.append(0.0)
    return gradient
