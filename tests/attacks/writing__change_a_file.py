# Changes mode, times, length, name and content of a file that is there already.
import glob
import os

import numpy as np


def attempt():
    done = 0
    for victim in glob.glob("/tmp/tadrib_attack_victim*"):
        for change in (
            lambda: os.chmod(victim, 0o600),
            lambda: os.utime(victim, (1, 1)),
            lambda: os.truncate(victim, 1),
            lambda: os.setxattr(victim, "user.tadrib", b"x"),
            lambda: os.link(victim, "/tmp/tadrib_attack_link"),
            lambda: os.rename(victim, "/tmp/tadrib_attack_renamed"),
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
