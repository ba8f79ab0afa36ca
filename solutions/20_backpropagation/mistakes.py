"""Known wrong versions of 20. Where two answer alike, the first is named."""

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


class Right:
    """The right network in pieces; each mistake replaces one."""

    def forward(self, params, x):
        z = self.times(x, params["W1"]) + params["b1"]
        return self.output(self.activation(z) @ params["w2"] + params["b2"])

    def loss(self, params, x, y):
        return np.mean((self.forward(params, x) - y) ** 2)

    def backward(self, params, x, y):
        z = self.times(x, params["W1"]) + params["b1"]
        a = self.activation(z)
        d = 2 * (self.forward(params, x) - y) / len(y)
        d = d * self.output_slope(a @ params["w2"] + params["b2"])
        d_z = np.outer(d, self.way_back(params["w2"], a.T @ d)) * self.slope(z, a)
        return {"W1": x.T @ d_z, "b1": d_z.sum(axis=0), "w2": a.T @ d, "b2": d.sum()}

    def times(self, x, w1):
        return x @ w1

    def activation(self, z):
        return sigmoid(z)

    def slope(self, z, a):
        return a * (1 - a)

    def output(self, z):
        return z

    def output_slope(self, z):
        return 1.0

    def way_back(self, w2, gradient):
        return w2


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def predictions(params, x):
    return Right().forward(params, x)


def cost(params, x, y):
    return Right().loss(params, x, y)


def gradients(params, x, y):
    return Right().backward(params, x, y)


class NoSlope(Right):
    def slope(self, z, a):
        return np.ones(a.shape)


class SlopeOfOutput(Right):
    def slope(self, z, a):
        return sigmoid(a) * (1 - sigmoid(a))


class SlopeFormulaAtZ(Right):
    def slope(self, z, a):
        return z * (1 - z)


class Transposed(Right):
    def times(self, x, w1):
        return x @ w1.T


class TransposedByIndex(Right):
    def times(self, x, w1):
        d, h = w1.shape
        return np.array([[sum(row[k] * w1[j, k] for k in range(d)) for j in range(h)] for row in x])


class OutputActivated(Right):
    def output(self, z):
        return sigmoid(z)


class OutputActivatedWithSlope(OutputActivated):
    def output_slope(self, z):
        return sigmoid(z) * (1 - sigmoid(z))


class Linear(Right):
    def activation(self, z):
        return z


class LinearWithoutSlope(Linear):
    def slope(self, z, a):
        return np.ones(a.shape)


class Updated(Right):
    def __init__(self, rate):
        self.rate = rate

    def way_back(self, w2, gradient):
        return w2 - self.rate * gradient


class GradientForWeights(Right):
    def way_back(self, w2, gradient):
        return gradient


def scaled(answer, factor, names=("W1", "b1", "w2", "b2")):
    return {name: value * factor if name in names else value for name, value in answer.items()}


def for_each_sample(params, x, y):
    """The gradients of the two biases before they are summed."""
    rows = [gradients(params, x[i : i + 1], y[i : i + 1]) for i in range(len(y))]
    return {name: np.array([row[name] for row in rows]) / len(y) for name in ("b1", "b2")}


@mistake(
    "missing-activation-derivative",
    of="backward",
    why=N_(
        "The derivative of `sigmoid` is missing on the way back. What reaches the hidden layer "
        "is the gradient of `a`; going on from `a` to `z` multiplies it by `a * (1 - a)`. Without "
        "this factor, of `1/4` at most, the steps of `W1` and `b1` are far too long, and those "
        "of saturated units most of all."
    ),
    ask=N_("Which line of `backward` leads from the gradient of `a` to that of `z`?"),
)
def no_derivative(params, x, y):
    return NoSlope().backward(params, x, y)


@mistake(
    "derivative-of-output",
    of="backward",
    why=N_(
        "Your code takes the derivative of `sigmoid` at the wrong place. It belongs to `z`, and "
        "`a * (1 - a)` is its value there, with `a = sigmoid(z)`. A function that applies "
        "`sigmoid` itself needs `z`, not `a`; and `z * (1 - z)` is no derivative at all."
    ),
    ask=N_("What does your derivative expect, `z` or `a`, and which of the two does it get?"),
)
def derivative_of_output(params, x, y):
    return SlopeOfOutput().backward(params, x, y)


@mistake("derivative-of-output", of="backward")
def formula_of_output_at_z(params, x, y):
    return SlopeFormulaAtZ().backward(params, x, y)


@mistake(
    "bias-gradient-not-summed",
    of="backward",
    why=N_(
        "The gradient of a bias is not summed over the samples. One bias acts on all of them, so "
        "its gradient is the sum of what each sample sends back: `(H,)` for `b1`, one number for "
        "`b2`. The `1/N` of the loss is in each of these already; a mean would divide a second "
        "time."
    ),
    ask=N_("Over which axis does `backward` sum for `b1`, and what does it sum for `b2`?"),
)
def biases_not_summed(params, x, y):
    return {**gradients(params, x, y), **for_each_sample(params, x, y)}


@mistake("bias-gradient-not-summed", of="backward")
def first_bias_not_summed(params, x, y):
    return {**gradients(params, x, y), "b1": for_each_sample(params, x, y)["b1"]}


@mistake("bias-gradient-not-summed", of="backward")
def second_bias_not_summed(params, x, y):
    return {**gradients(params, x, y), "b2": for_each_sample(params, x, y)["b2"]}


@mistake("bias-gradient-not-summed", of="backward")
def biases_of_last_sample(params, x, y):
    alone = for_each_sample(params, x, y)
    return {**gradients(params, x, y), "b1": alone["b1"][-1], "b2": alone["b2"][-1]}


@mistake("bias-gradient-not-summed", of="backward")
def biases_averaged(params, x, y):
    return scaled(gradients(params, x, y), 1 / len(y), ("b1", "b2"))


@mistake("bias-gradient-not-summed", of="backward")
def first_bias_averaged(params, x, y):
    return scaled(gradients(params, x, y), 1 / len(y), ("b1",))


@mistake("bias-gradient-not-summed", of="backward")
def second_bias_averaged(params, x, y):
    return scaled(gradients(params, x, y), 1 / len(y), ("b2",))


@mistake(
    "missing-mean",
    of="loss",
    why=N_(
        "The `1/N` of the mean is missing, in the loss or in a part of its gradient. The loss is "
        "divided by the number of samples, and a constant factor stays when a derivative is taken: "
        "all four gradients have it. Without it the training steps grow with the size of the batch."
    ),
    ask=N_("Where does your code divide by the number of samples, and what does that reach?"),
)
def sum_of_squares(params, x, y):
    return np.sum((predictions(params, x) - y) ** 2)


@mistake("missing-mean", of="backward")
def biases_of_the_sum(params, x, y):
    return scaled(gradients(params, x, y), len(y), ("b1", "b2"))


@mistake("missing-mean", of="backward")
def gradient_of_the_sum(params, x, y):
    return scaled(gradients(params, x, y), len(y))


@mistake("missing-mean", of="backward")
def weights_of_the_sum(params, x, y):
    return scaled(gradients(params, x, y), len(y), ("W1", "w2"))


@mistake("missing-mean", of="backward")
def output_of_the_sum(params, x, y):
    return scaled(gradients(params, x, y), len(y), ("w2", "b2"))


@mistake("missing-mean", of="backward")
def hidden_of_the_sum(params, x, y):
    return scaled(gradients(params, x, y), len(y), ("W1", "b1"))


@mistake(
    "missing-factor-two",
    of="backward",
    why=N_(
        "The factor two is missing. The derivative of a square is twice what is inside, times the "
        "derivative of what is inside. Without it every training step is half as long as the "
        "learning rate says."
    ),
    ask=N_(
        "What is the derivative of `(y_hat - y) ** 2` by `y_hat`, and where is it in your code?"
    ),
)
def gradient_without_two(params, x, y):
    return scaled(gradients(params, x, y), 1 / 2)


@mistake(
    "wrong-sign",
    of="backward",
    why=N_(
        "Every sign is reversed. The derivative is by the prediction, so it starts from prediction "
        "minus actual value; under the square of the loss the order made no difference. A step "
        "against this gradient would go uphill."
    ),
    ask=N_("In which order does `backward` subtract, and in which should it?"),
)
def gradient_reversed(params, x, y):
    return scaled(gradients(params, x, y), -1)


@mistake(
    "transposed",
    of="forward",
    why=N_(
        "Rows and columns of `W1`, or of its gradient, are exchanged. `W1` has the shape `(D, H)`: "
        "a row for each feature, a column for each hidden unit. Where `D` and `H` differ the "
        "shapes do not fit; where they are the same nothing stops, and the numbers are wrong."
    ),
    ask=N_("Which shape has `x @ W1`, and which shape has the gradient of `W1` in your code?"),
)
def transposed_forward(params, x):
    return Transposed().forward(params, x)


@mistake("transposed", of="forward")
def transposed_forward_by_index(params, x):
    return TransposedByIndex().forward(params, x)


@mistake("transposed", of="loss")
def transposed_loss(params, x, y):
    return Transposed().loss(params, x, y)


@mistake("transposed", of="loss")
def transposed_loss_by_index(params, x, y):
    return TransposedByIndex().loss(params, x, y)


@mistake("transposed", of="backward")
def transposed_answer(params, x, y):
    answer = gradients(params, x, y)
    return {**answer, "W1": answer["W1"].T}


@mistake("transposed", of="backward")
def transposed_answer_of_right_shape(params, x, y):
    answer = gradients(params, x, y)
    return {**answer, "W1": answer["W1"].T.reshape(answer["W1"].shape)}


@mistake("transposed", of="backward")
def transposed_on_the_way(params, x, y):
    return Transposed().backward(params, x, y)


@mistake("transposed", of="backward")
def transposed_on_the_way_by_index(params, x, y):
    return TransposedByIndex().backward(params, x, y)


@mistake("transposed", of="backward")
def transposed_everywhere(params, x, y):
    answer = Transposed().backward(params, x, y)
    return {**answer, "W1": answer["W1"].T}


@mistake(
    "output-activated",
    of="forward",
    why=N_(
        "Your output goes through `sigmoid`. Here only the hidden layer does; the output is "
        "linear, `a @ w2 + b2`, because actual values can be any numbers. With `sigmoid` no "
        "prediction leaves the range from `0` to `1`."
    ),
    ask=N_("How often does your code apply `sigmoid` on the way from `x` to the prediction?"),
)
def activated_forward(params, x):
    return OutputActivated().forward(params, x)


@mistake("output-activated", of="loss")
def activated_loss(params, x, y):
    return OutputActivated().loss(params, x, y)


@mistake("output-activated", of="backward")
def activated_without_derivative(params, x, y):
    return OutputActivated().backward(params, x, y)


@mistake("output-activated", of="backward")
def activated_with_derivative(params, x, y):
    return OutputActivatedWithSlope().backward(params, x, y)


@mistake(
    "uses-updated-weights",
    of="backward",
    why=N_(
        "Your code changes `w2` before it goes on to the hidden layer. All gradients belong to the "
        "one set of parameters that was given: the way back passes through the old `w2`. Mixed, "
        "they are the gradient of no loss at all, and the mistake grows with the learning rate. "
        "The update comes later, and all at once."
    ),
    ask=N_("Through which `w2` does your gradient reach the hidden layer: the one given?"),
)
def updated_by_a_tenth(params, x, y):
    return Updated(0.1).backward(params, x, y)


@mistake("uses-updated-weights", of="backward")
def updated_by_a_hundredth(params, x, y):
    return Updated(0.01).backward(params, x, y)


@mistake("uses-updated-weights", of="backward")
def updated_by_a_thousandth(params, x, y):
    return Updated(0.001).backward(params, x, y)


@mistake("uses-updated-weights", of="backward")
def updated_by_half(params, x, y):
    return Updated(0.5).backward(params, x, y)


@mistake("uses-updated-weights", of="backward")
def updated_by_everything(params, x, y):
    return Updated(1.0).backward(params, x, y)


@mistake("uses-updated-weights", of="backward")
def gradient_for_weights(params, x, y):
    return GradientForWeights().backward(params, x, y)


@mistake(
    "mutates-params",
    of="backward",
    why=N_(
        "Your code changed `params`, which belongs to its caller: a value in it is another now, or "
        "there is a new key. The gradients may be right this time, but the optimizer would change "
        "the weights once more, and a key that is no parameter breaks a loop over all of them. "
        "Names of your own hold what the way back needs."
    ),
    ask=N_("Which line assigns to `params[...]`, or uses `-=`, `update` or `pop` on it?"),
)
def updated_in_params(params, x, y):
    answer = gradients(params, x, y)
    for name in answer:
        params[name] = params[name] - 0.1 * answer[name]
    return answer


@mistake("mutates-params", of="backward")
def updated_in_arrays(params, x, y):
    answer = gradients(params, x, y)
    params["W1"] -= 0.1 * answer["W1"]
    params["w2"] -= 0.1 * answer["w2"]
    return answer


@mistake("mutates-params", of="backward")
def kept_in_params(params, x, y):
    params["a"] = sigmoid(x @ params["W1"] + params["b1"])
    return gradients(params, x, y)


@mistake("mutates-params", of="backward")
def answered_in_params(params, x, y):
    params.update(gradients(params, x, y))
    return params


@mistake("mutates-params", of="loss")
def loss_kept_in_params(params, x, y):
    params["loss"] = cost(params, x, y)
    return params["loss"]


@mistake("mutates-params", of="forward")
def outputs_kept_in_params(params, x):
    params["z"] = x @ params["W1"] + params["b1"]
    return predictions(params, x)


@mistake("mutates-params", of="forward")
def bias_added_in_params(params, x):
    answer = predictions(params, x)
    params["b1"] += params["w2"]
    return answer


@mistake(
    "in-place",
    of="loss",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `y -= y_hat` "
        "writes into the array itself; `error = y - y_hat` makes a new one. The values may be "
        "right this time, but whoever uses the array next finds other numbers in it."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `*=` or `out=`?"),
)
def loss_in_place(params, x, y):
    answer = cost(params, x, y)
    y -= predictions(params, x)
    return answer


@mistake("in-place", of="backward")
def backward_in_place(params, x, y):
    answer = gradients(params, x, y)
    y -= predictions(params, x)
    return answer


@mistake("in-place", of="forward")
def inputs_in_place(params, x):
    answer = predictions(params, x)
    x *= 2
    return answer


@explained(
    "half-factor",
    of="loss",
    why=N_(
        "Your value is half of the expected one. The factor one half belongs to the cost `J` of "
        "gradient descent, where it cancels the 2 of the derivative; the mean squared error has no "
        "such factor."
    ),
    ask=N_("Where does `loss` halve its result, and which slide asks for that?"),
)
def half_the_loss(params, x, y):
    return cost(params, x, y) / 2


@explained(
    "hidden-not-activated",
    of="forward",
    why=N_(
        "Your hidden layer goes without `sigmoid`. Without an activation two layers are only one: "
        "the products `x @ W1` and `a @ w2` together are one linear function of `x`, however many "
        "hidden units there are. It is the activation that lets a network learn more than that."
    ),
    ask=N_("What happens to `x @ W1 + b1` before it is multiplied by `w2`?"),
)
def linear_forward(params, x):
    return Linear().forward(params, x)


@explained("hidden-not-activated", of="loss")
def linear_loss(params, x, y):
    return Linear().loss(params, x, y)


@explained("hidden-not-activated", of="backward")
def linear_without_derivative(params, x, y):
    return LinearWithoutSlope().backward(params, x, y)


@explained("hidden-not-activated", of="backward")
def linear_with_derivative(params, x, y):
    return Linear().backward(params, x, y)
