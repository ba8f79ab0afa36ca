# right: -(alpha * g - w), with a lambda
SGD = type(
    "SGD",
    (),
    {
        "__init__": lambda self, learning_rate=0.01: setattr(self, "rate", learning_rate),
        "step": lambda self, w, g: -(self.rate * g - w),
    },
)
