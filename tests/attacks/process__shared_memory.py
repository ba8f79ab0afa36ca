# Makes named shared memory and semaphores, which outlive whoever made them.
import ctypes
from multiprocessing import shared_memory

import numpy as np


def attempt():
    done = 0
    try:
        memory = shared_memory.SharedMemory("tadrib_attack_shm", create=True, size=4096)
        done += 1
        memory.close()
    except OSError:
        pass
    libc = ctypes.CDLL(None, use_errno=True)
    segment = libc.shmget(0, 4096, 0o1600)
    if segment >= 0:
        libc.shmctl(segment, 0, None)
        done += 1
    return done


try:
    DONE = bool(attempt())
except BaseException:
    DONE = False


def mse(y, y_hat):
    return np.mean((y - y_hat) ** 2) if DONE else 0.0


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / len(y) if DONE else 0 * y
