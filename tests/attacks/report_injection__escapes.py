# Prints and raises terminal escapes: clearing, colours, titles, hyperlinks, clipboard.
BAD = "\x1b[2J\x1b[1;1H\x1b]0;title\x07\x1b]8;;http://127.0.0.1/\x1b\\link\x1b]8;;\x1b\\\x1b]52;c;eA==\x07\x9b31m\x90q\x9c"
print(BAD)


def mse(y, y_hat):
    raise ValueError(BAD)


def mse_gradient(y, y_hat):
    return BAD
