# wrong: abs and then a square on top


def sample_loss(a, p):
    return abs(a - p) ** 2


def mae(y, y_hat):
    losses = []
    for a, p in zip(y, y_hat):
        losses.append(sample_loss(a, p))
    return sum(losses) / len(losses)


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
