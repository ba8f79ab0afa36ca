# wrong: only the largest absolute error counts


def mae(y, y_hat):
    return max(abs(a - p) for a, p in zip(y, y_hat))


def mae_gradient(y, y_hat):
    return [((p > a) * 1 - (p < a) * 1) / len(y) for a, p in zip(y, y_hat)]
