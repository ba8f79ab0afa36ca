# Aborts, and raises the signals that end a process.
import ctypes
import signal


def mse(y, y_hat):
    ctypes.CDLL(None).abort()


def mse_gradient(y, y_hat):
    signal.raise_signal(signal.SIGSEGV)
