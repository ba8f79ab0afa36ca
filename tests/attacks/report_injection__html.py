# Prints, raises and is called by names of HTML that runs.
print("</pre></section><script>alert('printed')</script><img src=x onerror=alert(1)>")
print("<!-- --><style>*{display:none}</style><iframe srcdoc='x'></iframe> &lt;b&gt; &#x3c;script&#x3e;")


class Markup(Exception):
    pass


Markup.__name__ = "<script>alert('class')</script>"


def mse(y, y_hat):
    raise Markup("<script>alert('raised')</script>\"'><svg onload=alert(1)>")


def mse_gradient(y, y_hat):
    return "</pre><script>alert('returned')</script>"
