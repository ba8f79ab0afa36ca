# Line ends of every kind, form feeds and a file that ends in a backslash.
X = 1Y = 2
Z = 3
def mse(y, y_hat):
    return 0.0


def mse_gradient(y, y_hat):
    return 0 * y
W = 4 \