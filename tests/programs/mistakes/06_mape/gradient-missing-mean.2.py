# wrong: the derivative of one sample's percentage


def mape(y, y_hat):
    return sum(abs((a - p) / a) for a, p in zip(y, y_hat)) / len(y) * 100


def slope(a, p):
    if p == a:
        return 0
    return 100 / abs(a) if p > a else -100 / abs(a)


def mape_gradient(y, y_hat):
    return [slope(a, p) for a, p in zip(y, y_hat)]
