# Raises and prints what template languages, formatters and gettext would fill in.
BAD = "{{ 7 * 7 }} {% for x in y %} ${x} %(x)s %s %n %(num)d {0.__class__} {exercise!r} `code` `` ` `%(score)s` #{1}"
print(BAD)


class Bad(Exception):
    pass


Bad.__name__ = "%(message)s{{ self }}"


def mse(y, y_hat):
    raise Bad(BAD)


def mse_gradient(y, y_hat):
    return BAD
