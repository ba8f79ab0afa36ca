"""What the thresholds of exercise 21 stand on: 20 trainings for each of its data sets.

    python benchmarks/thresholds.py

Plain mini-batch SGD with one hidden layer, which is the exercise's reference, and logistic
regression beside it. A threshold stands at least 5 points below the worst network, 10 above the
majority class, and for the crosswise classes 10 above logistic regression. Seed, rows and new rows
are others each time.
"""

import runpy
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[1]
EXERCISE = ROOT / "solutions" / "21_train_network"
SUITE = runpy.run_path(str(EXERCISE / "suite.py"))
REFERENCE = runpy.run_path(str(EXERCISE / "solution.py"))
EPOCHS, BATCH, SEEDS = SUITE["EPOCHS"], SUITE["BATCH"], 20
BELOW, ABOVE = 0.05, 0.10


def network(data: Any, seed: int) -> np.ndarray:
    """The probabilities of new rows, by the reference."""
    params, _ = REFERENCE["train"](data.x, data.y, EPOCHS, BATCH, seed)
    return REFERENCE["predict"](params, data.x_new)


def logistic(data: Any, seed: int, rate: float = 0.1) -> np.ndarray:
    """The same by logistic regression."""
    rng = np.random.default_rng(seed)
    w, b = np.zeros(data.x.shape[1]), 0.0
    for _ in range(EPOCHS):
        order = rng.permutation(len(data.y))
        for first in range(0, len(order), BATCH):
            rows = order[first : first + BATCH]
            error = sigmoid(data.x[rows] @ w + b) - data.y[rows]
            w, b = w - rate * error @ data.x[rows] / len(rows), b - rate * error.mean()
    return sigmoid(data.x_new @ w + b)


def sigmoid(z: np.ndarray) -> np.ndarray:
    return 0.5 + 0.5 * np.tanh(z / 2)


def main() -> None:
    table = REFERENCE["load_students"](SUITE["TABLE"])
    sets = {
        "line": SUITE["line"],
        "crosswise": SUITE["crosswise"],
        "students": lambda rng: SUITE["students"](rng, *table),
    }
    print(f"{'':12} worst   mean  majority  logistic   between          chosen")
    for name, draw in sets.items():
        right, majority, lines = [], [], []
        for seed in range(SEEDS):
            data = draw(np.random.default_rng(seed))
            for found, predict in ((right, network), (lines, logistic)):
                found.append(np.mean((predict(data, seed) > 0.5) == (data.y_new == 1)))
            majority.append(max(data.y_new.mean(), 1 - data.y_new.mean()))
        low = max(majority) + ABOVE
        if name == "crosswise":
            low = max(low, max(lines) + ABOVE)
        high, chosen = min(right) - BELOW, SUITE["LEAST"][name]
        print(
            f"{name:12} {min(right):.3f}  {np.mean(right):.3f}   {max(majority):.3f}     "
            f"{max(lines):.3f}     {low:.3f} to {high:.3f}   {chosen:.2f}"
            f"{'' if low <= chosen <= high else '   NOT BETWEEN'}"
        )


if __name__ == "__main__":
    main()
