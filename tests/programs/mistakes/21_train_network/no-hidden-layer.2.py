# wrong: logistic regression, one neuron and nothing else
import math
import random


def probability(params, row):
    z = params["bias"] + sum(w * v for w, v in zip(params["weights"], row))
    return 1 / (1 + math.exp(-max(-600.0, min(600.0, z))))


def train(x, y, epochs, batch_size, seed):
    chance = random.Random(seed)
    table = list(zip(x.tolist(), y.tolist()))
    params = {"weights": [chance.uniform(-1, 1) for _ in table[0][0]], "bias": 0.0}
    history = []
    for _ in range(epochs):
        chance.shuffle(table)
        loss = 0.0
        for start in range(0, len(table), batch_size):
            batch = table[start : start + batch_size]
            change = [0.0] * len(params["weights"])
            for row, target in batch:
                error = probability(params, row) - target
                loss += error * error
                params["bias"] -= 0.1 * error / len(batch)
                change = [c + error * v / len(batch) for c, v in zip(change, row)]
            params["weights"] = [w - 0.1 * c for w, c in zip(params["weights"], change)]
        history.append(loss / len(table))
    return params, history


def predict(params, x):
    return [probability(params, row) for row in x.tolist()]
