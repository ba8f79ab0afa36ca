"""How a report groups the failed checks of a grade; the same in every form of it."""

from dataclasses import dataclass

from grader.model import Check, Grade, Message, Outcome, message


def passed(grade: Grade) -> list[Check]:
    """The checks that a report names first."""
    return [check for check in grade.checks if check.outcome is Outcome.PASSED]


@dataclass(frozen=True, slots=True)
class Block:
    """Failed checks that need one explanation: same sentence, evidence and reasons.

    Attributes:
        checks: at least one.
        told: an earlier block has given the same reasons, and the same next step.
    """

    checks: tuple[Check, ...]
    told: bool


def failed(grade: Grade) -> list[Block]:
    """Failed checks, block by block, in the order of their first one."""
    groups: dict[str, list[Check]] = {}
    for check in grade.checks:
        if check.outcome is not Outcome.PASSED:
            groups.setdefault(_key(check), []).append(check)
    told: set[str] = set()
    found = []
    for checks in groups.values():
        reasons = repr((checks[0].why, checks[0].next))
        found.append(Block(tuple(checks), bool(checks[0].why) and reasons in told))
        told.add(reasons)
    return found


def as_above(check: Check) -> Message:
    """What is said of reasons that an earlier block has given."""
    if not check.mistakes:
        return message("why: as above")
    return message("why: %(mistakes)s, as above", mistakes=", ".join(check.mistakes))


def _key(check: Check) -> str:
    return repr((check.outcome, check.message, check.evidence, check.why))
