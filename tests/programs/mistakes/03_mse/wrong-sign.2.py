# wrong: inner derivative -1 forgotten, so the gradient points downhill


def mse(y, y_hat):
    n = len(y)
    total = 0.0
    for i in range(n):
        total += (y[i] - y_hat[i]) ** 2
    return total / n


def mse_gradient(y, y_hat):
    n = len(y)
    # مشتقة التربيع: اثنان في الفرق
    return [2 / n * (y[i] - y_hat[i]) for i in range(n)]
