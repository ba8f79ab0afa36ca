# Never ends, and takes all of the processor.
def mse(y, y_hat):
    while True:
        pass


def mse_gradient(y, y_hat):
    while True:
        pass
