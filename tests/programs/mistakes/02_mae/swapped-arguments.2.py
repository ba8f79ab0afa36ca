# wrong: the order is (prediction, actual) in both functions; it shows in the gradient


def mae(predicted, actual):
    return abs(actual - predicted).mean()


def mae_gradient(predicted, actual):
    n = len(actual)
    return [(1 if p > a else -1 if p < a else 0) / n for p, a in zip(predicted, actual)]
