"""What the student of 20 is told: title, what was learned, hints."""

from grader.model import N_

TITLE = N_("Backpropagation")

LEARNED = N_(
    "Backpropagation is the chain rule, from the loss back to the inputs. Each step multiplies by "
    "one derivative, and the gradient of a parameter is a sum over the samples, in the parameter's "
    "own shape. It only finds gradients: changing the weights and biases is the optimizer's work, "
    "afterwards."
)

HINTS = (
    N_(
        "The slide calls the comparison with the target backpropagation; the comparison is the "
        "loss, and backpropagation comes after it. What it adjusts are the parameters, not the "
        "hyperparameters. Which values that `forward` computes on its way does the way back need "
        "again?"
    ),
    N_(
        "Keep an eye on the shapes. The gradients of `y_hat`, `a` and `z` have their shapes: "
        "`(N,)`, `(N, H)` and `(N, H)`. From there a product with `x.T` or `a.T` sums over the "
        "samples for the weights, and a plain sum over the samples does it for the biases: "
        "`(D, H)`, `(H,)`, `(H,)` and one number. The derivative of `sigmoid` at `z` is "
        "`a * (1 - a)`."
    ),
    N_(
        "Three of the lines, each with one part left for you: "
        "`d_y_hat = 2 * (y_hat - ____) / len(y)`, then "
        '`d_z = np.outer(d_y_hat, params["w2"]) * ____`, and in the dict '
        '`"b1": d_z.sum(axis=____)`'
    ),
)
