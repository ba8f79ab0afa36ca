# right: Arabic names, float32 throughout, RMSProp, a list for the pair, and a __main__ block
import numpy as np

عدد_الوحدات = 16


def أمامي(معلمات, س):
    خفي = np.tanh(س @ معلمات["أوزان"] + معلمات["انحياز"])
    return خفي, 1 / (1 + np.exp(-(خفي @ معلمات["مخرج"] + معلمات["ثابت"])))


def train(س, ص, حقب, حجم, بذرة):
    مولد = np.random.default_rng([بذرة, 21])
    س, ص = س.astype(np.float32), ص.astype(np.float32)
    معلمات = {
        "أوزان": مولد.normal(size=(س.shape[1], عدد_الوحدات)).astype(np.float32),
        "انحياز": np.zeros(عدد_الوحدات, np.float32),
        "مخرج": (0.3 * مولد.normal(size=عدد_الوحدات)).astype(np.float32),
        "ثابت": np.zeros(1, np.float32),
    }
    متوسط = {اسم: np.zeros_like(قيمة) for اسم, قيمة in معلمات.items()}
    سجل = []
    for _ in range(حقب):
        ترتيب, مجموع = مولد.permutation(len(ص)), 0.0
        for بداية in range(0, len(ص), حجم):
            صفوف = ترتيب[بداية : بداية + حجم]
            خفي, احتمال = أمامي(معلمات, س[صفوف])
            مجموع += float(np.sum((احتمال - ص[صفوف]) ** 2))
            خطأ = (احتمال - ص[صفوف]) / len(صفوف)
            خلفي = خطأ[:, None] * معلمات["مخرج"] * (1 - خفي**2)
            تدرجات = {
                "أوزان": س[صفوف].T @ خلفي,
                "انحياز": خلفي.sum(axis=0),
                "مخرج": خفي.T @ خطأ,
                "ثابت": خطأ.sum(keepdims=True),
            }
            for اسم, تدرج in تدرجات.items():
                متوسط[اسم] = np.float32(0.9) * متوسط[اسم] + np.float32(0.1) * تدرج**2
                معلمات[اسم] = معلمات[اسم] - np.float32(0.01) * تدرج / (np.sqrt(متوسط[اسم]) + np.float32(1e-6))
        سجل.append(مجموع / len(ص))
    return [معلمات, سجل]


def predict(معلمات, س):
    return أمامي(معلمات, س.astype(np.float32))[1]


if __name__ == "__main__":
    print(train(np.eye(2), np.array([0.0, 1.0]), 10, 2, 0)[1])
