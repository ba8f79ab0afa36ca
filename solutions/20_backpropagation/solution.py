"""Exercise 20: backpropagation. تمرين 20: الانتشار العكسي.

From the lecture: Artificial Neural Networks Overview (2), Forward and Backward Propagation, and
Loss Functions (01). The formulas of the way back are on no slide; they are the chain rule
(Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors", 1986).

    z = x W1 + b1                     forward: the hidden layer before its activation
    a = sigmoid(z)                    the hidden layer
    ŷ = a w2 + b2                     the output, linear: no activation
    L = (1/N) Σᵢ (ŷᵢ − yᵢ)²           the loss, MSE

    ∂L/∂ŷᵢ = 2 (ŷᵢ − yᵢ) / N          backward: from the loss to the output,
    ∂L/∂aᵢₕ = ∂L/∂ŷᵢ · w2ₕ            through the output's weights to the hidden layer,
    ∂L/∂zᵢₕ = ∂L/∂aᵢₕ · aᵢₕ (1 − aᵢₕ)   and through the sigmoid

    x                inputs, shape (N, D)                            المدخلات
    y                actual values, shape (N,)                       القيم الفعلية
    params["W1"]     weights of the hidden layer, shape (D, H)       أوزان الطبقة المخفية
    params["b1"]     its biases, shape (H,)                          انحيازاتها
    params["w2"]     weights of the output, shape (H,)               أوزان المخرج
    params["b2"]     its bias, one number                            انحيازه

Each parameter's gradient is the gradient where it enters, times what it is multiplied by there. It
acts on all samples, so its gradient is a sum over them, and has the parameter's own shape.
تدرّج كل معلَمة هو التدرّج عند موضع دخولها مضروبًا فيما تُضرب فيه هناك. ولأنها تؤثّر في العيّنات كلها
فتدرّجها مجموع على العيّنات، وشكله شكل المعلَمة نفسها.

Where the slides need care. ما يحتاج إلى انتباه في الشرائح:

- "The hyperparameters of the model are then adjusted" means its parameters: weights and biases.
  المقصود هناك المعلَمات، أي الأوزان والانحيازات، لا المعلَمات الفائقة.
- The same slide calls the comparison with the target backpropagation. The comparison is the loss;
  backpropagation comes after it and finds the gradients. Changing the weights is the optimizer's
  work, and comes last: no function here changes params.
  تسمّي الشريحة نفسها المقارنةَ بالقيمة الفعلية انتشارًا عكسيًّا. والمقارنة هي الخسارة، والانتشار العكسي
  يأتي بعدها ويحسب التدرّجات. أمّا تغيير الأوزان فعمل المُحسِّن، ويأتي آخرًا.
- The residual's sign: squared, its order does not matter; in the derivative it does.
  إشارة الباقي: لا أثر للترتيب تحت التربيع، وله أثر في المشتقة.
"""

import numpy as np


def forward(params, x):
    """Return the predictions ŷ, shape (N,): sigmoid(x W1 + b1) · w2 + b2.

    الناتج: التنبّؤات، قيمة لكل عيّنة.

    >>> params = {"W1": np.array([[0.0]]), "b1": np.array([0.0]), "w2": np.array([2.0]), "b2": 1.0}
    >>> forward(params, np.array([[3.0], [4.0]]))
    array([2., 2.])
    """
    # <solution>
    z = x @ params["W1"] + params["b1"]
    a = (1 + np.tanh(z / 2)) / 2  # sigmoid(z), in a form that never overflows
    return a @ params["w2"] + params["b2"]
    # </solution>


def loss(params, x, y):
    """Return the mean squared error of the predictions, one number.

    الناتج: متوسط مربّع الخطأ للتنبّؤات، وهو عدد واحد.

    >>> params = {"W1": np.array([[0.0]]), "b1": np.array([0.0]), "w2": np.array([2.0]), "b2": 1.0}
    >>> float(loss(params, np.array([[3.0], [4.0]]), np.array([2.0, 4.0])))
    2.0
    """
    # <solution>
    return np.mean((forward(params, x) - y) ** 2)
    # </solution>


def backward(params, x, y):
    """Return the gradient of the loss: a dict with the keys of params and the same shapes.

    الناتج: تدرّج الخسارة في قاموس له مفاتيح المعلَمات نفسها وأشكالها نفسها.

    The gradient of b2 is one number. All gradients are at the params that were given, which stay
    as they are.
    تدرّج b2 عدد واحد. والتدرّجات كلها عند المعلَمات المعطاة، وهي تبقى كما هي.

    >>> params = {"W1": np.array([[0.0]]), "b1": np.array([0.0]), "w2": np.array([2.0]), "b2": 1.0}
    >>> gradient = backward(params, np.array([[3.0], [4.0]]), np.array([2.0, 4.0]))
    >>> gradient["W1"], float(gradient["b2"])
    (array([[-4.]]), -2.0)
    """
    # <solution>
    z = x @ params["W1"] + params["b1"]
    a = (1 + np.tanh(z / 2)) / 2
    d_y_hat = 2 * (a @ params["w2"] + params["b2"] - y) / len(y)
    d_z = np.outer(d_y_hat, params["w2"]) * a * (1 - a)
    return {
        "W1": x.T @ d_z,
        "b1": d_z.sum(axis=0),
        "w2": a.T @ d_y_hat,
        "b2": d_y_hat.sum(),
    }
    # </solution>
