# Changes a file whose name it was told: no listing of a folder is needed for that.
import os

import numpy as np

VICTIM = "/tmp/tadrib_attack_victim_known"


def attempt():
    done = 0
    for change in (
        lambda: os.chmod(VICTIM, 0o644),
        lambda: os.utime(VICTIM, (5, 5)),
        lambda: os.truncate(VICTIM, 3),
        lambda: os.chown(VICTIM, os.getuid(), os.getgid()),
        lambda: os.close(os.open(VICTIM, os.O_WRONLY | os.O_APPEND)),
        lambda: os.unlink(VICTIM),
    ):
        try:
            change()
            done += 1
        except OSError:
            pass
    return done


try:
    DONE = bool(attempt())
except BaseException:
    DONE = False


def mse(y, y_hat):
    return np.mean((y - y_hat) ** 2) if DONE else 0.0


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / len(y) if DONE else 0 * y
