# wrong: the answer of an example is written in


def mae(y, y_hat):
    return 0.5


def mae_gradient(y, y_hat):
    return [-0.25, 0.25, -0.25, 0.25][: len(y)]
