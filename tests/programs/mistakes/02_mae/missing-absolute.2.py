# wrong: abs is forgotten in the loop


def mae(y, y_hat):
    n = len(y)
    loss = 0
    for i in range(n):
        loss = loss + (y[i] - y_hat[i])
    return loss / n


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
