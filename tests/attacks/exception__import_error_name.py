# Raises import errors whose module name is no string and whose text is markup.
class Name:
    def __str__(self):
        return "<img src=x onerror=alert(1)>\x1b]0;title\x07"

    def __bool__(self):
        return True


def mse(y, y_hat):
    raise ImportError("no", name=Name())


def mse_gradient(y, y_hat):
    raise ModuleNotFoundError("\u202egnp.exe", name="\u2066numpy\u2069")
