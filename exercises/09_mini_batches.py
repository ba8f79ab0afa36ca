"""Exercise 09: mini-batches. تمرين 09: الدفعة الكاملة والدفعات الصغيرة والعيّنة الواحدة.

From the lecture: Gradient Descent (03), Types: batch, mini-batch and stochastic gradient descent.
The slide shows the same table three times and writes no formula; this is what it means:

    one epoch = every sample exactly once, in a shuffled order, cut into batches

    x                     inputs, shape (N, D): one row for each sample       المدخلات: صفّ لكل عيّنة
    y                     actual values, shape (N,): one for each sample      القيم الفعلية
    b  (batch_size)       samples per batch: one update of the weights each   حجم الدفعة
    N  (n_samples)        number of samples: len(y)                           عدد العيّنات
    seed                  decides the order                                   البذرة العشوائية
    updates per epoch     N / b, rounded up                                   التحديثات في الحقبة

    b = N        batch gradient descent          دفعة كاملة: تحديث واحد في الحقبة
    1 < b < N    mini-batch gradient descent     دفعات صغيرة
    b = 1        stochastic gradient descent     عيّنة واحدة لكل تحديث

A word with two meanings: here "stochastic" is one sample per update, and on the slide Optimizers
(01) it is "few samples". Both are in use, and many people say SGD for every size of batch.
للاسم «العشوائي» معنيان: عيّنة واحدة لكل تحديث في هذه الشريحة، وبضع عيّنات في شريحة المُحسِّنات.
وكلا المعنيين مستعمل.
"""

import numpy as np


def minibatches(x, y, batch_size, seed):
    """Return the batches of one epoch: a list of pairs (x_batch, y_batch).

    الناتج: دفعات حقبة واحدة، وهي قائمة أزواج، في كل زوج مدخلات الدفعة وقيمها الفعلية.

    With b samples in a batch, x_batch has shape (b, D) and y_batch has shape (b,). Every batch has
    batch_size samples; the last one has what is left, which may be fewer. So a batch_size above N
    gives one batch.
    في كل دفعة عدد العيّنات المطلوب، أمّا الأخيرة ففيها ما بقي، وقد يكون أقلّ. فإن زاد حجم الدفعة على
    عدد العيّنات كانت الدفعة واحدة.

    Every sample comes once, each row of x with its own y, in an order that the seed decides: the
    same seed, the same order; another seed, another one. x, y and NumPy's global random state stay
    as they were, so ask a generator of your own: numpy.random.default_rng(seed).
    كل عيّنة تأتي مرّة واحدة، وكل صفّ مع قيمته، بترتيب تحدّده البذرة: البذرة نفسها تعطي الترتيب نفسه،
    وبذرة أخرى تعطي ترتيبًا آخر. وتبقى المدخلات كما هي، وكذلك حالة المولّد العشوائي العامّ.

    >>> x = np.array([[1.0], [2.0], [3.0]])
    >>> batches = minibatches(x, np.array([10.0, 20.0, 30.0]), 2, seed=0)
    >>> [len(y_batch) for x_batch, y_batch in batches]
    [2, 1]
    """
    raise NotImplementedError("write this")


def updates_per_epoch(n_samples, batch_size):
    """Return how many batches, and so updates of the weights, one epoch has: a whole number.

    الناتج: عدد الدفعات في حقبة واحدة، وهو عدد تحديثات الأوزان فيها. عدد صحيح.

    >>> updates_per_epoch(100, 32)
    4
    """
    raise NotImplementedError("write this")
