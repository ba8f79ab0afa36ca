"""Exercise 21: train a network. تمرين 21: تدريب شبكة كاملة.

From the lecture: Putting it all together. The slide has no formula of its own: predict, compare and
learn (ANNs Training & Optimization) is repeated, batch by batch and epoch by epoch.

    for each epoch:                                     لكل حقبة:
        shuffle the rows, cut them into batches         خلط الصفوف وتقطيعها إلى دفعات
        for each batch:                                 ولكل دفعة:
            predict    ŷ = network(x)                   التنبّؤ
            compare    loss(y, ŷ) and its gradient      المقارنة
            learn      w ← w − α g                      التعلّم
        append the epoch's mean loss to history         وتسجيل متوسط خسارة الحقبة

    x (x)          rows of standardised features, shape (N, D)     مدخلات موحَّدة المقياس
    y (y)          classes 0 and 1, shape (N,)                     الفئة الفعلية لكل صفّ
    ŷ              probabilities of class 1, shape (N,)            احتمالات الفئة 1
    epochs         how often all rows are gone through             عدد الحقب
    batch_size     rows for each update                            حجم الدفعة
    seed           decides first weights and order: same seed,     البذرة العشوائية
                   same result; another seed, another result

The network, the loss and the optimizer are your choice; everything you need is in exercises 01 to
20. At least one hidden layer with an activation is necessary: one set of rows cannot be solved
without it. You are called with 200 epochs and a batch_size of 32 on some hundreds of rows, and what
you learned is tried on rows that you have not seen. Loops in pure Python are fast enough.
الشبكة والخسارة والمُحسِّن من اختيارك، وكل ما يلزم موجود في التمارين السابقة. ولا بدّ من طبقة مخفية
واحدة على الأقلّ مع دالة تنشيط، ففي البيانات مجموعة لا تُحلّ من دونها. ويجري الفحص على صفوف لم يرها
التدريب، والحلقات المكتوبة ببايثون وحدها سريعة بما يكفي.

Where the lecture needs care. ما يحتاج إلى انتباه في المحاضرة:

- What learning adjusts are the parameters, weights and biases. One slide says hyperparameters, but
  these (learning rate, epochs, batch size) are chosen before training.
  ما يعدّله التعلّم هو المعلَمات، أي الأوزان والانحيازات، أمّا المعلَمات الفائقة فتُختار قبل التدريب.
- One slide calls the comparison backpropagation; it is what comes after it.
  الانتشار العكسي هو ما يلي المقارنة، لا المقارنة نفسها.
- To lower the learning rate over time, as Optimizers (01) advises, is possible here and not needed.
  خفض معدّل التعلّم مع الوقت ممكن هنا، وليس ضروريًا.

Something to train on, for yourself: student_performance.csv, beside this file, has the columns that
the lecture shows and 1,000 invented students. Gender and group were drawn so that they have no
effect on the scores, and load_students leaves them out. Your functions read no file when graded.
ومعك جدول للتجربة في الملف المجاور: ألف طالب لا وجود لهم، وأعمدته أعمدة المحاضرة. وقد وُضع بحيث لا
أثر للجنس ولا للمجموعة في الدرجات، فلا تدخلان في المدخلات. ولا تقرأ دوالك أيّ ملف عند التصحيح.

    x, y = load_students()
    params, history = train(x[:700], y[:700], epochs=200, batch_size=32, seed=0)
    print(np.mean((predict(params, x[700:]) > 0.5) == y[700:]))
"""

import csv
from pathlib import Path

import numpy as np

EDUCATION = [
    "some high school",
    "high school",
    "some college",
    "associate's degree",
    "bachelor's degree",
    "master's degree",
]
PASS_MARK = 60


def load_students(path=None):
    """Return x and y of the table of students; this function is complete.

    الناتج: مدخلات جدول الطلاب وفئاته، وهذه الدالة مكتملة.

    x has shape (1000, 5), standardised: parents' education, lunch, test preparation, reading score
    and writing score. y has shape (1000,): 1.0 where the math score is a pass, 60 or more.
    """
    file = Path(path) if path else Path(__file__).with_name("student_performance.csv")
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    features = [
        [
            EDUCATION.index(row["parental level of education"]),
            row["lunch"] == "standard",
            row["test preparation course"] == "completed",
            float(row["reading score"]),
            float(row["writing score"]),
        ]
        for row in rows
    ]
    x = np.array(features, dtype=float)
    y = np.array([float(row["math score"]) >= PASS_MARK for row in rows], dtype=float)
    return (x - x.mean(axis=0)) / x.std(axis=0), y


# <solution>
HIDDEN = 16
RATE = 0.5


def start(features, rng):
    """The first weights: random, so that the hidden units differ, and small."""
    return {
        "W1": rng.standard_normal((features, HIDDEN)) / np.sqrt(features),
        "b1": np.zeros(HIDDEN),
        "w2": rng.standard_normal(HIDDEN) / np.sqrt(HIDDEN),
        "b2": np.zeros(1),
    }


def forward(params, x):
    """What the hidden units answer, and the probabilities."""
    hidden = np.tanh(x @ params["W1"] + params["b1"])
    z = hidden @ params["w2"] + params["b2"]
    return hidden, 0.5 + 0.5 * np.tanh(0.5 * z)  # the sigmoid, without an overflow


def update(params, x, y):
    """Move the weights downhill for one batch; the mean loss before that."""
    hidden, y_hat = forward(params, x)
    dz = (y_hat - y) / len(y)
    dhidden = dz[:, None] * params["w2"] * (1 - hidden**2)
    params["w2"] -= RATE * (dz @ hidden)
    params["b2"] -= RATE * dz.sum()
    params["W1"] -= RATE * (x.T @ dhidden)
    params["b1"] -= RATE * dhidden.sum(axis=0)
    of_own_class = np.where(y == 1, y_hat, 1 - y_hat)
    return -np.mean(np.log(np.maximum(of_own_class, 1e-12)))


def epoch(params, x, y, batch_size, rng):
    """Go through all rows once, in a new order; the mean loss."""
    order = rng.permutation(len(y))
    loss = 0.0
    for first in range(0, len(y), batch_size):
        rows = order[first : first + batch_size]
        loss += len(rows) * update(params, x[rows], y[rows])
    return loss / len(y)


# </solution>
def train(x, y, epochs, batch_size, seed):
    """Train a network with a hidden layer; return the pair (params, history).

    الناتج: زوج من معلَمات الشبكة المدرَّبة وقائمة الخسارة، وفي القائمة متوسط خسارة كل حقبة.

    params is a dict of arrays of your own choosing: predict gets it as it is. history is a list of
    the mean training loss of each epoch, one number for each, measured during the epoch or after
    it. x, y and whatever else the caller has stay as they were.
    المعلَمات قاموس مصفوفات من اختيارك، تتلقّاه دالة التنبّؤ كما هو. وفي القائمة عدد واحد لكل حقبة،
    يُقاس أثناءها أو بعدها. وتبقى المدخلات كما كانت.

    >>> x, y = np.array([[-1.0], [1.0]]), np.array([0.0, 1.0])
    >>> params, history = train(x, y, epochs=50, batch_size=2, seed=0)
    >>> len(history)
    50
    """
    # <solution>
    rng = np.random.default_rng(seed)
    params = start(x.shape[1], rng)
    history = [epoch(params, x, y, batch_size, rng) for _ in range(epochs)]
    return params, history
    # </solution>


def predict(params, x):
    """Return for each row the probability of class 1, shape (N,): numbers from 0 to 1.

    الناتج: احتمال الفئة 1 لكل صفّ، وهو عدد بين الصفر والواحد.

    Each row by itself: its probability is the same, whichever rows come with it.
    لكل صفّ احتماله، ولا تغيّره الصفوف التي معه.

    >>> x, y = np.array([[-1.0], [1.0]]), np.array([0.0, 1.0])
    >>> params, history = train(x, y, epochs=50, batch_size=2, seed=0)
    >>> np.round(predict(params, x))
    array([0., 1.])
    """
    # <solution>
    return forward(params, x)[1]
    # </solution>
