# wrong: both arrays are sorted before they are compared


def mae(y, y_hat):
    return sum(abs(a - p) for a, p in zip(sorted(y), sorted(y_hat))) / len(y)


def mae_gradient(y, y_hat):
    return [((p > a) * 1 - (p < a) * 1) / len(y) for a, p in zip(y, y_hat)]
