# wrong: inputs are cut to whole numbers first


def mae(y, y_hat):
    return sum(abs(int(a) - int(p)) for a, p in zip(y, y_hat)) / len(y)


def mae_gradient(y, y_hat):
    return [((p > a) * 1 - (p < a) * 1) / len(y) for a, p in zip(y, y_hat)]
