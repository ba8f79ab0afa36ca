"""wrong: return is indented too far, only the first sample counts"""


def mae(y, y_hat):
    total = 0.0
    for a, p in zip(y, y_hat):
        total += abs(a - p)
        return total / len(y)


def mae_gradient(y, y_hat):
    return [((p > a) * 1 - (p < a) * 1) / len(y) for a, p in zip(y, y_hat)]
