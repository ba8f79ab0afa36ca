"""Exercise 01: the neuron and its activations. تمرين 01: العصبون ودوال التنشيط.

From the lecture: Artificial Neural Networks Overview (1), Building ANNs. The slide names weights,
bias and three activation functions; the formulas here are their usual definitions.

    z = x·w + b                        a neuron: one number for each sample
    linear(z)  = z                     its derivative: 1
    sigmoid(z) = 1 / (1 + e^(−z))      its derivative: s (1 − s) with s = sigmoid(z)
    ReLU(z)    = max(0, z)             its derivative: 1 where z > 0, and 0 where z < 0

    x      inputs, shape (N, D): one row for each sample     المدخلات: صفّ لكل عيّنة
    w      weights, shape (D,): one for each input           الأوزان: وزن لكل مدخل
    b      bias, one number                                  الانحياز: عدد واحد
    z      what activations get, an array of any shape       ما تستقبله دوال التنشيط

Weights and bias are what training changes; the slides on gradient descent call a weight θ₁ and the
bias θ₀. Layers, many neurons side by side, follow in the exercises 11, 20 and 21.
الأوزان والانحياز هي ما يغيّره التدريب، وتسمّي شرائح النزول الاشتقاقي الوزن θ₁ والانحياز θ₀. أمّا
الطبقات، وهي عصبونات كثيرة جنبًا إلى جنب، فموعدها التمرين 11 والتمرين 20 والتمرين 21.
"""

import numpy as np


def neuron(x, w, b):
    """Return z for each sample, shape (N,): its inputs times the weights, summed, plus the bias.

    الناتج: قيمة z لكل عيّنة، وهي مجموع المدخلات مضروبة في أوزانها مع إضافة الانحياز.

    No activation yet: that is the next step.
    بلا تنشيط بعد، فهو الخطوة التالية.

    >>> neuron(np.array([[1.0, 2.0], [0.0, 3.0]]), np.array([2.0, -1.0]), 0.5)
    array([ 0.5, -2.5])
    """
    # <solution>
    return x @ w + b
    # </solution>


def linear(z):
    """Return z as it is, same shape.

    الناتج: قيم z كما هي، وبالشكل نفسه.
    """
    # <solution>
    return z
    # </solution>


def linear_derivative(z):
    """Return the derivative of linear at each element of z, same shape.

    الناتج: مشتقة الدالة linear عند كل عنصر من z، وبالشكل نفسه.
    """
    # <solution>
    return np.ones_like(z)
    # </solution>


def sigmoid(z):
    """Return 1 / (1 + e^(−z)) for each element, same shape: numbers between 0 and 1.

    الناتج: قيمة الدالة عند كل عنصر، بالشكل نفسه، وهي أعداد بين الصفر والواحد.

    It must give 1 and 0, and NumPy must stay silent, at z = ±1000 too.
    والمطلوب أن تعطي واحدًا وصفرًا، بلا تحذير، حتى حين تبلغ z ألفًا أو سالب ألف.

    >>> sigmoid(np.array([-1000.0, 0.0, 1000.0]))
    array([0. , 0.5, 1. ])
    """
    # <solution>
    small = np.exp(-np.abs(z))  # the exponent is never positive: no overflow
    return np.where(z >= 0, 1.0, small) / (1 + small)
    # </solution>


def sigmoid_derivative(z):
    """Return the derivative of sigmoid with respect to z at each element, same shape.

    الناتج: مشتقة الدالة sigmoid بالنسبة إلى z عند كل عنصر، وبالشكل نفسه.

    In s (1 − s), s is the output of the sigmoid. The argument here is z, not s.
    في الصيغة s (1 − s) الرمز s هو ناتج الدالة sigmoid. أمّا الوسيط هنا فهو z، لا s.

    >>> sigmoid_derivative(np.array([0.0]))
    array([0.25])
    """
    # <solution>
    s = sigmoid(z)
    return s * (1 - s)
    # </solution>


def relu(z):
    """Return max(0, z) for each element, same shape.

    الناتج: الأكبر من الصفر والقيمة، لكل عنصر، وبالشكل نفسه.

    >>> relu(np.array([[2.0, -3.0], [0.0, 0.5]]))
    array([[2. , 0. ],
           [0. , 0.5]])
    """
    # <solution>
    return np.maximum(z, 0)
    # </solution>


def relu_derivative(z):
    """Return the derivative of ReLU at each element of z, same shape.

    الناتج: مشتقة الدالة ReLU عند كل عنصر من z، وبالشكل نفسه.

    At z = 0 there is no derivative: anything from 0 to 1 is right there.
    عند z = 0 لا توجد مشتقة، وتصحّ هناك كل قيمة بين الصفر والواحد.
    """
    # <solution>
    return np.where(z > 0, 1.0, 0.0)
    # </solution>
