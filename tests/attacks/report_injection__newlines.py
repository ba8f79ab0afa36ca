# Raises text with every kind of line end, to write lines of its own into the report.
BAD = "x\nScore: 100 of 100\r\n✓ `mse`: one sample\x0b\x0c\x1c\x1d\x1e\x85\u2028✗\u2029y\rz"
print(BAD)


def mse(y, y_hat):
    raise ValueError(BAD)


def mse_gradient(y, y_hat):
    return BAD
