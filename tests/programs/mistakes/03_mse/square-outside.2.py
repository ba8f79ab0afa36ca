# wrong: adds up the plain errors, divides by N and squares only at the end


def mse(y, y_hat):
    total_error = 0.0
    n = 0
    for actual, predicted in zip(y, y_hat):
        total_error += actual - predicted
        n += 1
    return (total_error / n) ** 2


def mse_gradient(y, y_hat):
    n = len(y)
    return tuple(2 * (predicted - actual) / n for actual, predicted in zip(y, y_hat))
