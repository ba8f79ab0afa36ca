# right: two hidden layers and two softmax outputs; the parameters have numbers for names
import numpy as np


def layers(params, x):
    outs = [x]
    for n in range(3):
        z = outs[-1] @ params[n][0] + params[n][1]
        outs.append(np.tanh(z) if n < 2 else np.exp(z - z.max(1, keepdims=True)))
    outs[-1] = outs[-1] / outs[-1].sum(1, keepdims=True)
    return outs


def train(x, y, epochs, batch_size, seed):
    generator = np.random.Generator(np.random.MT19937(seed))
    sizes = [x.shape[1], 10, 8, 2]
    params = {
        n: [generator.uniform(-1, 1, (a, b)) * np.sqrt(3 / a), np.zeros(b)]
        for n, (a, b) in enumerate(zip(sizes, sizes[1:]))
    }
    one_hot = np.eye(2)[y.astype(int)]
    history = []
    for _ in range(epochs):
        order = generator.permutation(len(x))
        losses = []
        while len(order):
            rows, order = order[:batch_size], order[batch_size:]
            outs = layers(params, x[rows])
            losses.append(-np.mean(np.sum(one_hot[rows] * np.log(outs[-1] + 1e-12), 1)))
            delta = (outs[-1] - one_hot[rows]) / len(rows)
            for n in (2, 1, 0):
                w, b = params[n]
                below = delta @ w.T * (1 - outs[n] ** 2)
                params[n] = [w - 0.2 * outs[n].T @ delta, b - 0.2 * delta.sum(0)]
                delta = below
        history.append(float(np.mean(losses)))
    return params, history


def predict(params, x):
    return layers(params, x)[-1][:, 1]
