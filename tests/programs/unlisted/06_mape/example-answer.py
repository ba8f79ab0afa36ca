# wrong: the answer of an example is written in


def mape(y, y_hat):
    return 10.0


def mape_gradient(y, y_hat):
    return [50.0, -25.0, 10.0][: len(y)]
