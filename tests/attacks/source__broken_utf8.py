# Is not UTF-8, and does not say what else it is.
NAME = 'ÿşÃ('
def mse(y, y_hat):
    return 0.0


def mse_gradient(y, y_hat):
    return 0 * y
