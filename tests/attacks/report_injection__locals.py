# Local variables whose names and values are markup and escapes.
def mse(y, y_hat):
    text, row = "<script>alert(1)</script>\x1b[31m", ["\u202e", "{{ 7 }}", "%(x)s"]
    أ‌ب = "`\x9b`"
    locals()
    raise ValueError("see the locals")


def mse_gradient(y, y_hat):
    return ["<script>", "\x1b[0m", "\u2066"]
