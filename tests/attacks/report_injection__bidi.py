# Prints, raises and returns bidirectional controls which turn the report around.
BAD = "\u202e\u2066001 fo 0 :erocS\u2069\u2067\u202d\u202a\u202b\u200f\u200e\u061c\u2068"
print(BAD)


def mse(y, y_hat):
    shown = BAD
    raise ValueError(BAD + "مرحبا (100) abc")


def mse_gradient(y, y_hat):
    return BAD  # \u202e here the line itself is shown: ‮⁦
