# Classes with made-up names of a million characters, raised, warned and returned.
import warnings

Long = type("A" * 1_000_000, (Exception,), {})
Control = type("X\x1b[2J\u202e\n<script>", (UserWarning,), {})
Returned = type("R\x1b]0;x\x07</pre><script>alert(1)</script>", (), {})


def mse(y, y_hat):
    warnings.warn("w", Control)
    raise Long("x")


def mse_gradient(y, y_hat):
    warnings.warn("w", Control)
    return Returned()
