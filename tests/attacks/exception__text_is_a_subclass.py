# The text of the exception is a str subclass with slices, splits and encodings of its own.
class Text(str):
    def __getitem__(self, key):
        return self

    def encode(self, *args):
        return b"\xff\x1b[2J<script>"

    def split(self, *args):
        while True:
            pass

    def __len__(self):
        return 1


class Odd(Exception):
    def __str__(self):
        return Text("odd" * 1000)


def mse(y, y_hat):
    raise Odd


def mse_gradient(y, y_hat):
    raise Odd
