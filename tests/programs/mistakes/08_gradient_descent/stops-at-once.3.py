# wrong: the cost before the step is taken after it, so the decrease is 0
import numpy as np


class Regression:
    def __init__(self, x, y):
        self.X = np.column_stack([np.ones(len(x)), x])
        self.y = y
        self.n = len(y)
        self.theta = self.start()

    def start(self):
        return np.zeros(2)

    def residual(self):
        return self.X @ self.theta - self.y

    def cost(self):
        r = self.residual()
        return float(r @ r) / (2 * self.n)

    def gradient(self):
        return self.X.T @ self.residual() / self.n

    def step(self, rate):
        self.theta = self.theta - rate * self.gradient()

    def finished(self, before, now, tolerance):
        return before - now < tolerance

    def run(self, rate, tolerance, max_steps):
        history = [self.cost()]
        for _ in range(max_steps):
            self.step(rate)
            before = self.cost()
            history.append(self.cost())
            if self.finished(before, history[-1], tolerance):
                break
        return history


def gradient_descent(x, y, learning_rate=0.1, tolerance=1e-12, max_steps=10_000):
    model = Regression(x, y)
    history = model.run(learning_rate, tolerance, max_steps)
    return float(model.theta[0]), float(model.theta[1]), history
