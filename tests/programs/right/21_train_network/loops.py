# right: loops in pure Python, lists of lists, math.tanh, the library's random numbers
import math
import random

UNITS = 6
RATE = 0.5


def forward(params, row):
    hidden = []
    for weights, bias in zip(params["w"], params["b"]):
        total = bias
        for weight, value in zip(weights, row):
            total += weight * value
        hidden.append(math.tanh(total))
    total = params["c"][0]
    for weight, value in zip(params["v"], hidden):
        total += weight * value
    if total >= 0:
        return hidden, 1 / (1 + math.exp(-total))
    power = math.exp(max(total, -700.0))
    return hidden, power / (1 + power)


def train(x, y, epochs, batch_size, seed):
    chance = random.Random(seed)
    rows = x.tolist()
    targets = y.tolist()
    features = len(rows[0])
    params = {
        "w": [[chance.gauss(0, 1) for _ in range(features)] for _ in range(UNITS)],
        "b": [0.0] * UNITS,
        "v": [chance.gauss(0, 0.5) for _ in range(UNITS)],
        "c": [0.0],
    }
    numbers = list(range(len(rows)))
    history = []
    for _ in range(epochs):
        chance.shuffle(numbers)
        total_loss = 0.0
        for start in range(0, len(numbers), batch_size):
            batch = numbers[start : start + batch_size]
            gw = [[0.0] * features for _ in range(UNITS)]
            gb = [0.0] * UNITS
            gv = [0.0] * UNITS
            gc = 0.0
            for n in batch:
                row = rows[n]
                hidden, p = forward(params, row)
                error = p - targets[n]
                total_loss -= math.log(max(1e-12, p if targets[n] == 1 else 1 - p))
                gc += error
                for j in range(UNITS):
                    gv[j] += error * hidden[j]
                    back = error * params["v"][j] * (1 - hidden[j] * hidden[j])
                    gb[j] += back
                    own = gw[j]
                    for k in range(features):
                        own[k] += back * row[k]
            step = RATE / len(batch)
            for j in range(UNITS):
                params["v"][j] -= step * gv[j]
                params["b"][j] -= step * gb[j]
                for k in range(features):
                    params["w"][j][k] -= step * gw[j][k]
            params["c"][0] -= step * gc
        history.append(total_loss / len(numbers))
    return params, history


def predict(params, x):
    return [forward(params, row)[1] for row in x.tolist()]
