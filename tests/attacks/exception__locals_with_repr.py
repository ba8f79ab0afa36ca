# Has local variables whose notation never ends, lies or takes the process down.
import os


class Number(float):
    def __repr__(self):
        while True:
            pass


class Row(list):
    def __repr__(self):
        os._exit(0)


def mse(y, y_hat):
    number = Number(1)
    raise ValueError(f"look at my locals {len(y)}")


def mse_gradient(y, y_hat):
    row = Row()
    raise ValueError("look at my locals")
