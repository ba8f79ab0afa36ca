# wrong: the loop's total is returned as it is


def mae(y, y_hat):
    total = 0
    for actual, predicted in zip(y, y_hat):
        total += abs(actual - predicted)
    return total


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
