# Texts that a spreadsheet takes for a formula, in exceptions, output and answers.
print("=cmd|' /C calc'!A0")
print("@SUM(1+1)*cmd|' /C calc'!A0\t+1\t-1")


def mse(y, y_hat):
    raise ValueError('=HYPERLINK("http://127.0.0.1/","100")')


def mse_gradient(y, y_hat):
    return "+1+1,\"\n=1+1"
