"""right: closures with nonlocal state, for-else, a dict of results"""

def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    n = len(x)
    theta = [0.0, 0.0]
    pairs = list(zip(map(float, x), map(float, y)))

    def residuals():
        return [theta[0] + theta[1] * a - b for a, b in pairs]

    current = residuals()

    def cost():
        return sum(r * r for r in current) / n / 2

    def step():
        nonlocal current
        slope = sum(r * a for r, (a, _) in zip(current, pairs)) / n
        theta[0] -= learning_rate * sum(current) / n
        theta[1] -= learning_rate * slope
        current = residuals()
        return cost()

    result = {"history": [cost()]}
    for _ in range(max_steps):
        result["history"].append(step())
        if result["history"][-1] > result["history"][-2] - tolerance:
            break
    else:
        result["note"] = "max_steps reached"
    return theta[0], theta[1], result["history"]
