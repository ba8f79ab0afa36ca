"""What the course page says of a gradebook: its numbers.

Only what counts is looked at: of each student's exercise the attempt that counts. Broken grades are
in no number but their own. Scores are those that count, checks and mistakes those of the grade.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from grader.gradebook.book import Gradebook
from grader.gradebook.cells import with_cells
from grader.gradebook.records import Attempt
from grader.model import MAX_SCORE, Outcome

BINS = 11  # ten of ten scores each, and full marks alone


@dataclass(frozen=True, slots=True)
class Totals:
    """The whole gradebook in numbers.

    Attributes:
        students: all that are known; `silent`: those who handed in nothing.
        submissions: those that count; `late`, `broken`, `adjusted`, `unconfined` of these.
        waiting: those that count and have not been graded.
        median: of their scores, None where there are none.
    """

    students: int
    silent: int
    submissions: int
    late: int
    broken: int
    waiting: int
    adjusted: int
    unconfined: int
    median: float | None


@dataclass(frozen=True, slots=True)
class Distribution:
    """The scores of one exercise.

    Attributes:
        bins: how many had 0 to 9, 10 to 19, ... 90 to 99, and full marks.
        count: how many have a score; `full`: how many have full marks.
        median: of the scores.
    """

    exercise: str
    bins: tuple[int, ...]
    count: int
    full: int
    median: float


@dataclass(frozen=True, slots=True)
class HardCheck:
    """A check, and how many solutions did not pass it.

    Attributes:
        label: message id of what it looks at.
        failed, total: solutions that did not pass it, and that were asked.
    """

    exercise: str
    check: str
    label: str
    failed: int
    total: int


@dataclass(frozen=True, slots=True)
class CommonMistake:
    """A known mistake, and how many solutions have it."""

    exercise: str
    mistake: str
    count: int


@dataclass(frozen=True, slots=True)
class OneCheck:
    """A check that is the only one which some solutions do not pass.

    Attributes:
        count: how many solutions; `named`: those of them that a known mistake explains.
    """

    exercise: str
    check: str
    label: str
    count: int
    named: int


def totals(book: Gradebook, attempt: Attempt = Attempt.LATEST) -> Totals:
    """The whole gradebook in numbers."""
    sql = with_cells(
        attempt,
        """SELECT (SELECT count(*) FROM students),
            (SELECT count(*) FROM students st WHERE NOT EXISTS (
                SELECT 1 FROM submissions s WHERE s.student = st.id)),
            count(submission), total(late), total(broken IS NOT NULL),
            total(submission IS NOT NULL AND grade IS NULL AND broken IS NULL),
            total(by_hand IS NOT NULL), total(confinement = 'none') FROM cells""",
    )
    ((students, silent, *counts),) = book.select(sql)
    submissions, late, broken, waiting, adjusted, unconfined = map(int, counts)
    by_score = with_cells(
        attempt, "SELECT score, count(*) FROM cells WHERE score IS NOT NULL GROUP BY score"
    )
    return Totals(
        students=students,
        silent=silent,
        submissions=submissions,
        late=late,
        broken=broken,
        waiting=waiting,
        adjusted=adjusted,
        unconfined=unconfined,
        median=_median(list(book.select(by_score))),
    )


def distributions(book: Gradebook, attempt: Attempt = Attempt.LATEST) -> Iterator[Distribution]:
    """The scores of each exercise that has any, by slug."""
    sql = with_cells(
        attempt,
        """SELECT exercise, score, count(*) FROM cells WHERE score IS NOT NULL
        GROUP BY exercise, score ORDER BY exercise, score""",
    )
    for exercise, rows in groupby(book.select(sql), lambda row: str(row[0])):
        counts = [(score, count) for _, score, count in rows]
        bins = [0] * BINS
        for score, count in counts:
            bins[score * (BINS - 1) // MAX_SCORE] += count
        yield Distribution(exercise, tuple(bins), sum(bins), bins[-1], _median(counts) or 0.0)


def _median(counts: Sequence[tuple[int, int]]) -> float | None:
    """The median of values that are given with how often each occurs, in rising order."""
    total = sum(count for _, count in counts)
    if not total:
        return None
    return (_ranked(counts, (total - 1) // 2) + _ranked(counts, total // 2)) / 2


def _ranked(counts: Sequence[tuple[int, int]], rank: int) -> int:
    seen = 0
    for value, count in counts:
        seen += count
        if rank < seen:
            return value
    raise ValueError("a rank beyond the last value")


def hardest_checks(
    book: Gradebook, attempt: Attempt = Attempt.LATEST, most: int = 20
) -> Iterator[HardCheck]:
    """The checks that the greatest share of solutions did not pass, the hardest first."""
    sql = with_cells(
        attempt,
        """SELECT c.exercise, k.name, max(k.label), sum(k.outcome <> ?) AS failed, count(*)
        FROM cells c JOIN checks k ON k.grade = c.grade GROUP BY c.exercise, k.name
        HAVING failed > 0 ORDER BY failed * 1.0 / count(*) DESC, failed DESC, 1, 2 LIMIT ?""",
    )
    return (HardCheck(*row) for row in book.select(sql, Outcome.PASSED, most))


def common_mistakes(
    book: Gradebook, attempt: Attempt = Attempt.LATEST, most: int = 20
) -> Iterator[CommonMistake]:
    """The known mistakes that most solutions have; each counts once in a solution."""
    sql = with_cells(
        attempt,
        """SELECT c.exercise, m.name, count(DISTINCT m.grade) AS times
        FROM cells c JOIN mistakes m ON m.grade = c.grade GROUP BY c.exercise, m.name
        ORDER BY times DESC, 1, 2 LIMIT ?""",
    )
    return (CommonMistake(*row) for row in book.select(sql, most))


def single_checks(book: Gradebook, attempt: Attempt = Attempt.LATEST) -> Iterator[OneCheck]:
    """The checks that alone keep solutions from full marks, most solutions first."""
    sql = with_cells(
        attempt,
        """SELECT o.exercise, k.name, max(k.label), count(*) AS times,
            sum(EXISTS (SELECT 1 FROM mistakes m WHERE m.grade = o.grade AND m.place = o.place))
        FROM one o JOIN checks k ON k.grade = o.grade AND k.place = o.place
        GROUP BY o.exercise, k.name ORDER BY times DESC, 1, 2""",
    )
    return (OneCheck(*row) for row in book.select(sql))
