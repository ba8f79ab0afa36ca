# wrong: forgot ** 2 in the loop


def mse(y, y_hat):
    loss = 0
    for i in range(len(y)):
        loss += y[i] - y_hat[i]
    return loss / len(y)


def mse_gradient(y, y_hat):
    grads = []
    for i in range(len(y)):
        grads += [2 * (y_hat[i] - y[i]) / len(y)]
    return grads
