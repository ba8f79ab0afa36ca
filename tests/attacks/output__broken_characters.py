# Prints bytes that are no text: broken UTF-8, NULs, lone surrogates, half a character at the end.
import os

print("\ud800 \udfff \0 \x07")
os.write(1, b"\xff\xfe\xc3\x28\xa0\xa1\xe2\x28\xa1\xf0\x9f\x92")


def mse(y, y_hat):
    print("\ud83d" * 100)
    return 0.0


def mse_gradient(y, y_hat):
    return 0 * y
