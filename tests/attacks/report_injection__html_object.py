# Raises an exception that says it is safe HTML already.
class Safe(Exception):
    def __html__(self):
        return "<script>alert(1)</script>"

    def __str__(self):
        return "<b onclick=alert(1)>safe</b>"


def mse(y, y_hat):
    raise Safe


def mse_gradient(y, y_hat):
    raise Safe("x")
