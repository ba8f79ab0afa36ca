# right: a linear congruential generator of its own and Fisher and Yates


def numbers(seed):
    state = seed * 2862933555777941757 + 3037000493
    while True:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        yield state >> 33


def minibatches(x, y, batch_size, seed):
    stream = numbers(seed)
    order = list(range(len(x)))
    for i in range(len(order) - 1, 0, -1):
        j = next(stream) % (i + 1)
        order[i], order[j] = order[j], order[i]
    batches = []
    for k in range(updates_per_epoch(len(x), batch_size)):
        part = order[k * batch_size : (k + 1) * batch_size]
        batches.append((tuple(map(tuple, x[part])), tuple(y[part])))
    return batches


def updates_per_epoch(n_samples, batch_size):
    full = n_samples // batch_size
    if n_samples % batch_size != 0:
        full += 1
    return full
