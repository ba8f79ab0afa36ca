"""Is a mutant equivalent to the reference? Its suite asks it, under one seed after the other.

It runs in this process, for speed: nobody hostile wrote it, and in its box it has come to an end.
"""

import hashlib
import inspect
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from grader.answer import Answer, read_answers
from grader.box import wire
from grader.box.runner import Runner, compile_source, provide
from grader.checking.assertions import agree
from grader.checking.candidate import Candidate, Reference
from grader.checking.failure import CheckFailed
from grader.course import Exercise
from grader.model import Message, StudentError, message
from grader.mutation import Mutant
from grader.sandbox import Limits

INPUTS = 1000  # different ones, to which an equivalent gives the reference's answers
MOST_SEEDS = 1000  # tried to draw them

Test = Callable[..., None]


def refusal(exercise: Exercise, mutant: Mutant) -> Message | None:
    """None where a mutant passes the checks of its function until these have drawn 1000 inputs.

    And where it answers every small input, which may be one that no draw hits. Of a helper's
    mutant, the checks of every function.
    """
    program = _Inside(mutant.source)
    reference = Reference(exercise.reference())
    owner = mutant.function.partition(".")[0]
    try:
        tests = _asking(owner, program, reference, exercise.tests)
        for seed in range(MOST_SEEDS):
            candidate = Candidate(program, reference, None)
            for number, test in enumerate(tests):
                _ask(test, candidate, [seed, number])
            if program.inputs(owner) >= INPUTS:
                _ask_small(candidate)
                return None
    except (CheckFailed, StudentError) as failure:
        return _refused(mutant, failure)
    return message("The checks of %(function)s draw too few inputs.", function=mutant.function)


def _asking(
    owner: str, program: "_Inside", reference: Reference, tests: Sequence[Test]
) -> Sequence[Test]:
    """The checks that ask a function; coarse ones, which say little, where there are no others."""
    asking = []
    for test in tests:
        before = program.inputs(owner)
        _ask(test, Candidate(program, reference, None), [0])
        asking += [test] if program.inputs(owner) > before else []
    chosen = asking if owner in program.asked else tests
    program.asked.clear()
    return [test for test in chosen if not test.check.coarse] or chosen  # type: ignore[attr-defined]  # marked


def _ask(test: Test, candidate: Candidate, seed: list[int]) -> None:
    fixtures = {"candidate": candidate, "rng": np.random.default_rng(seed)}
    test(**{name: fixtures[name] for name in inspect.signature(test).parameters})


def _ask_small(candidate: Candidate) -> None:
    """The small inputs of everything that the checks have asked."""
    asked = {id(trial.script.subject): trial for trial in candidate.journal}
    for trial in asked.values():
        smaller = list(trial.script.subject.smaller(trial.script))
        agree(candidate, smaller, accept=trial.accept)


def _refused(mutant: Mutant, failure: CheckFailed | StudentError) -> Message:
    evidence = failure.evidence if isinstance(failure, CheckFailed) else None
    return message(
        "The table of equivalents is wrong: a mutant of %(function)s is not equivalent: %(after)s. "
        "What refutes it: %(call)s",
        function=mutant.function,
        after=mutant.after,
        call=evidence.call if evidence else failure.said,
    )


class _Inside:
    """A program of ours that answers as a submission does in its box.

    Attributes:
        asked: digests of the scripts so far, by the function or class they begin with.
    """

    definitions: Mapping[str, int] = {}
    limits = Limits()

    def __init__(self, source: str) -> None:
        code, _ = compile_source(source.encode(), "mutant.py")
        self.runner = Runner(lambda: provide("mutant", code), "mutant.py")
        self.asked: dict[str, set[bytes]] = defaultdict(set)

    def inputs(self, name: str) -> int:
        """How many different ones a function had; of a name that is not asked, the least."""
        if name in self.asked:
            return len(self.asked[name])
        return min(map(len, self.asked.values()), default=0)

    def ask(
        self, scripts: Sequence[dict[str, Any]], meanwhile: Callable[[], object] = lambda: None
    ) -> list[tuple[Answer, ...]]:
        """The answers of each script."""
        meanwhile()
        return [self._answers(script) for script in scripts]

    def _answers(self, script: dict[str, Any]) -> tuple[Answer, ...]:
        calls = script["calls"]
        self.asked[calls[0]["call"]].add(hashlib.sha256(wire.pack(script)).digest())
        return read_answers(self.runner.run(script), [call.get("keep", False) for call in calls])
