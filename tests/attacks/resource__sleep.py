# Sleeps for an hour in every call.
import time


def mse(y, y_hat):
    time.sleep(3600)


def mse_gradient(y, y_hat):
    time.sleep(3600)
