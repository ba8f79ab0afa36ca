# wrong: the plain sum of the errors


def mae(y, y_hat):
    loss = 0
    for a, p in zip(y, y_hat):
        loss += a - p
    return loss


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
