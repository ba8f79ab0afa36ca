# wrong: steps <= max_steps makes one step more


def cost(theta0, theta1, x, y):
    total = 0.0
    for a, b in zip(x, y):
        r = theta0 + theta1 * a - b
        total += r * r
    return total / (2 * len(x))


def gradient(theta0, theta1, x, y):
    d0 = 0.0
    d1 = 0.0
    for a, b in zip(x, y):
        r = theta0 + theta1 * a - b
        d0 += r
        d1 += r * a
    return d0 / len(x), d1 / len(x)


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    x, y = x.tolist(), y.tolist()
    t0, t1 = 0.0, 0.0
    history = [cost(t0, t1, x, y)]
    steps = 0
    while steps <= max_steps:
        d0, d1 = gradient(t0, t1, x, y)
        t0 -= learning_rate * d0
        t1 -= learning_rate * d1
        history.append(cost(t0, t1, x, y))
        steps += 1
        if history[-2] - history[-1] < tolerance:
            break
    return t0, t1, history
