"""The reference optimizers beside PyTorch's: an implementation that is not ours.

The tests exist where PyTorch is installed (`pip install torch`); nothing else needs it. PyTorch's
Adagrad and Adamax have their ε in another place: they are compared with one too small to matter.
"""

import importlib
import importlib.util
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from grader.course import built_in

STEPS = 200
LARGEST = 1e-12  # difference allowed, of the size of the weights

if importlib.util.find_spec("torch"):
    torch: Any = importlib.import_module("torch")
    optim: Any = importlib.import_module("torch.optim")
    tiny = 1e-150
    CASES: dict[str, tuple[dict[str, Any], Callable[..., Any]]] = {
        "SGD": ({"learning_rate": 0.02}, lambda w: optim.SGD([w], lr=0.02)),
        "Momentum": (
            {"learning_rate": 0.02, "momentum": 0.8},
            lambda w: optim.SGD([w], lr=0.02, momentum=0.8),
        ),
        "Nesterov": (
            {"learning_rate": 0.02, "momentum": 0.8},
            lambda w: optim.SGD([w], lr=0.02, momentum=0.8, nesterov=True),
        ),
        "Adagrad": (
            {"learning_rate": 0.1, "eps": tiny},
            lambda w: optim.Adagrad([w], lr=0.1, eps=tiny),
        ),
        "RMSProp": (
            {"learning_rate": 0.01, "beta": 0.8, "eps": 0.1},
            lambda w: optim.RMSprop([w], lr=0.01, alpha=0.8, eps=0.1),
        ),
        "Adadelta": (
            {"learning_rate": 0.5, "rho": 0.8, "eps": 0.01},
            lambda w: optim.Adadelta([w], lr=0.5, rho=0.8, eps=0.01),
        ),
        "Adam": (
            {"learning_rate": 0.01, "beta1": 0.8, "beta2": 0.95, "eps": 0.1},
            lambda w: optim.Adam([w], lr=0.01, betas=(0.8, 0.95), eps=0.1),
        ),
        "Adamax": (
            {"learning_rate": 0.01, "beta1": 0.8, "beta2": 0.95, "eps": tiny},
            lambda w: optim.Adamax([w], lr=0.01, betas=(0.8, 0.95), eps=tiny),
        ),
    }

    @pytest.mark.heavy
    @pytest.mark.parametrize("name", CASES)
    def test_the_reference_steps_as_pytorch_does(name: str) -> None:
        options, make = CASES[name]
        loaded = (exercise.reference().load() for exercise in built_in().exercises)
        ours = next(names[name] for names in loaded if name in names)(**options)
        rng = np.random.default_rng(0)
        w = rng.normal(size=(3, 4))
        theirs = torch.tensor(w, dtype=torch.float64, requires_grad=True)
        optimizer = make(theirs)
        worst = 0.0
        for _ in range(STEPS):
            g = rng.normal(size=w.shape) * 10 ** rng.uniform(-2, 2)
            w = ours.step(w, g)
            theirs.grad = torch.tensor(g)
            optimizer.step()
            worst = max(worst, float(np.max(np.abs(w - theirs.detach().numpy()))))
        print(f"{name}: largest difference {worst:.1e}")  # noqa: T201  # shown by `-s`
        assert worst <= LARGEST * max(1.0, float(np.max(np.abs(w))))
