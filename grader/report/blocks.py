"""How a report groups the failed checks of a grade; the same in every form of it."""

from grader.model import Check, Grade, Outcome


def passed(grade: Grade) -> list[Check]:
    """The checks that a report names first."""
    return [check for check in grade.checks if check.outcome is Outcome.PASSED]


def failed(grade: Grade) -> list[list[Check]]:
    """Failed checks in blocks that need one explanation: same sentence, evidence and reasons."""
    blocks: list[list[Check]] = []
    for check in grade.checks:
        if check.outcome is Outcome.PASSED:
            continue
        alike = [block for block in blocks if _key(block[0]) == _key(check)]
        if alike:
            alike[0].append(check)
        else:
            blocks.append([check])
    return blocks


def _key(check: Check) -> object:
    return (check.outcome, check.message, check.evidence, check.why)
