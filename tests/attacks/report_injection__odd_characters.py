# NULs, lone surrogates, invisible and private characters, tags and long combining rows.
BAD = "\0\x01\x7f\x80\x9f\ud800\udfff\ufeff\u200b\u200d\ue000\U000e0041\ufffe\uffff" + "a" + "\u0301" * 200
print(BAD)


def mse(y, y_hat):
    raise ValueError(BAD)


def mse_gradient(y, y_hat):
    return BAD
