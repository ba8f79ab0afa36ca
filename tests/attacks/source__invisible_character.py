# A control character where Python wants none: the message about it must not carry it on.
def mse(y, y_hat):
    return 0.0


def mse_gradient(y, y_hat):
    ‪return‮ 0 * y
