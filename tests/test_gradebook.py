"""The gradebook: nothing lost, nothing twice, nothing destroyed, and safe to be opened anywhere."""

import contextlib
import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from conftest import HERE, clean_environment
from keeping import SUITES, by_digest, digest, entry, graded

from grader.gradebook import schema
from grader.gradebook.adjustments import adjust, history
from grader.gradebook.book import FILE, LOCK, Gradebook, open_gradebook
from grader.gradebook.cells import cells, compare, grades
from grader.gradebook.entries import enrol, notice, notices, students, submit
from grader.gradebook.lists import (
    State,
    broken,
    identical,
    needing_help,
    one_check_short,
    progress,
    silent,
)
from grader.gradebook.outputs import csv_rows, jsonl_lines, safe, write_csv, write_jsonl
from grader.gradebook.records import (
    Attempt,
    Cell,
    Change,
    Entry,
    Notice,
    NoticeKind,
    Student,
)
from grader.gradebook.statistics import (
    common_mistakes,
    distributions,
    hardest_checks,
    single_checks,
    totals,
)
from grader.model import (
    Confinement,
    Document,
    GraderError,
    InputError,
    Message,
    Status,
    message,
)
from grader.report.json import dump, parse


def grade_all(book: Gradebook, attempt: Attempt = Attempt.LATEST) -> list[Entry]:
    """Grade what is pending with scores that depend on the digest alone; what that was."""
    done = []
    for task in book.pending(SUITES, attempt):
        book.record(task, graded(task, by_digest(task.entry.digest)))
        done.append(task.entry)
    return done


def pending(book: Gradebook, attempt: Attempt = Attempt.LATEST) -> list[tuple[str, str, int]]:
    tasks = book.pending(SUITES, attempt)
    return [(t.entry.exercise, t.entry.student, t.entry.attempt) for t in tasks]


def record(book: Gradebook, student: str, *earned: int, **more: object) -> None:
    """Grade one pending submission of exercise `01_a`."""
    (task,) = (t for t in book.pending({"01_a": SUITES["01_a"]}) if t.entry.student == student)
    book.record(task, graded(task, earned or (60, 40), **more))  # type: ignore[arg-type]


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Gradebook]:
    """An empty gradebook."""
    with open_gradebook(tmp_path / "grades", create=True) as made:
        yield made


def one_sentence(error: GraderError) -> str:
    text = error.said.id % error.said.values
    assert text.endswith((".", ")."))
    assert "Traceback" not in text
    return text


# What is kept.


def test_a_grade_comes_back_as_it_was_kept(book: Gradebook) -> None:
    submit(book, [entry("سارة", late=True, submitted=datetime(2026, 3, 1, 12, tzinfo=UTC))])
    (task,) = book.pending(SUITES)
    grade = graded(task, (60, 0), ["missing-mean"], message=message("m %(x)s", x=message("n")))
    book.record(task, grade)
    (stored,) = grades(book)
    assert stored.grade == grade
    assert stored.entry == task.entry
    assert stored.entry.submitted == datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert abs(stored.graded.timestamp() - time.time()) < 60


def test_the_document_is_the_one_of_the_json_report(book: Gradebook) -> None:
    submit(book, [entry("a")])
    (task,) = book.pending(SUITES)
    grade = graded(task, (0, 40), ["sum"])
    book.record(task, grade)
    ((text,),) = book.select("SELECT json FROM grades")
    assert json.loads(text) == json.loads(dump(Document((grade,))))["grades"][0]
    assert text.isascii()


@pytest.mark.parametrize(
    "name",
    [
        "محمّد بن عبد الله",
        "a\udcff\udc80b",
        "x" * 5000,
        "../..",
        "a\0b",
        "\u202eevil",
        "😀",
        "'; --",
    ],
)
def test_any_name_is_kept(book: Gradebook, name: str) -> None:
    enrol(book, [Student(name, name, "ar")])
    submit(book, [entry("x", text="y")])
    submit(book, [Entry(name, "01_a", digest("z"), f"{name}.py")])
    for task in list(book.pending(SUITES)):
        output = "\\ud83d \ud83d 😀" if "\udcff" in name else "fine"
        book.record(task, graded(task, output=output, file=f"{name}.py"))
    assert len(list(grades(book))) == 2
    found = [s for s in students(book) if s.identifier != "x"]
    assert len(found) == 1
    if "\udcff" in name:
        assert found[0].identifier == "a\\udcff\\udc80b"
        assert next(grades(book)).grade.output == "\\ud83d \\ud83d 😀"
    else:
        assert found == [Student(name, name, "ar")]
    assert len(list(jsonl_lines(book))) == 2
    list(csv_rows(book, list(SUITES)))


def test_a_roster_names_students_and_forgets_no_name(book: Gradebook) -> None:
    submit(book, [entry("b")])
    enrol(book, [Student("a", "سارة", "ar"), Student("b", "B")])
    enrol(book, [Student("a")])
    assert list(students(book)) == [Student("a", "سارة", "ar"), Student("b", "B")]


def test_what_is_said_twice_of_a_file_is_kept_once(book: Gradebook) -> None:
    said = message("%(file)s matches no exercise (%(why)s)", file="x.py", why=message("none"))
    first = Notice(NoticeKind.UNMATCHED, "a/x.py", said)
    second = Notice(NoticeKind.DUPLICATE, "a/\udcff.py", Message("twice"), "a")
    for _ in range(2):
        notice(book, [first, second])
    assert list(notices(book)) == [
        first,
        Notice(NoticeKind.DUPLICATE, "a/\\udcff.py", Message("twice"), "a"),
    ]


def test_a_grade_of_another_submission_is_refused(book: Gradebook) -> None:
    submit(book, [entry("a")])
    (task,) = book.pending(SUITES)
    with pytest.raises(ValueError, match="another"):
        book.record(task, graded(task, submission_digest="0" * 64))
    assert list(grades(book)) == []


# Seeds.


def test_a_seed_depends_on_the_secret_and_the_digest_and_on_nothing_else(tmp_path: Path) -> None:
    with open_gradebook(tmp_path / "one", create=True) as one:
        submit(one, [entry("b", text="same"), entry("a", text="other")])
        seeds = {t.entry.digest: t.seed for t in one.pending(SUITES)}
    with open_gradebook(tmp_path / "one") as again:
        submit(again, [entry("0", text="0"), entry("c", text="same")])
        later = [(t.entry.digest, t.seed) for t in again.pending(SUITES)]
        assert len(later) == 4
        assert dict(later).items() >= seeds.items()
        assert len({seed for _, seed in later}) == 3  # the same file, the same seed
    with open_gradebook(tmp_path / "two", create=True) as other:
        assert other.seed_of(digest("same")) != seeds[digest("same")]
        assert 0 <= other.seed_of(digest("same")) < 2**48


def test_only_its_owner_can_read_the_secret(book: Gradebook) -> None:
    if os.name == "posix":
        assert book.file.stat().st_mode & 0o077 == 0


# What needs a grade.


def test_what_is_graded_is_not_pending(book: Gradebook) -> None:
    entries = [entry("b"), entry("a"), entry("a", "02_b")]
    submit(book, entries)
    assert pending(book) == [("01_a", "b", 1), ("01_a", "a", 1), ("02_b", "a", 1)]
    grade_all(book)
    submit(book, entries)
    assert pending(book) == []


def test_a_changed_file_is_pending_and_an_old_one_that_returns_is_not(book: Gradebook) -> None:
    submit(book, [entry("a", text="first")])
    grade_all(book)
    submit(book, [entry("a", text="second")])
    assert pending(book) == [("01_a", "a", 1)]
    assert [cell.score for cell in cells(book)] == [None]
    grade_all(book)
    submit(book, [entry("a", text="first")])
    assert pending(book) == []
    assert [s.grade.submission_digest for s in grades(book)] == [digest("first")]


def test_another_suite_or_seed_makes_everything_of_it_pending(book: Gradebook) -> None:
    submit(book, [entry("a"), entry("a", "02_b")])
    grade_all(book)
    changed = {**SUITES, "02_b": "c" * 64}
    assert [t.entry.exercise for t in book.pending(changed)] == ["02_b"]
    assert list(book.pending({"03_c": "d" * 64})) == []
    book.reseed()
    assert len(pending(book)) == 2
    grade_all(book)
    assert pending(book) == []


def test_what_broke_on_our_side_has_no_score_and_is_pending_again(book: Gradebook) -> None:
    submit(book, [entry("a")])
    record(book, "a", 60, 40, broke=True)
    assert pending(book) == [("01_a", "a", 1)]
    (cell,) = cells(book)
    assert (cell.score, cell.status) == (None, Status.BROKEN)
    (found,) = broken(book)
    assert (found.student.identifier, found.stands, found.said) == (
        "a",
        False,
        message("got %(got)s", got=60),
    )
    record(book, "a", 60, 40, broke=True)
    record(book, "a", 60, 0)
    assert (pending(book), list(broken(book))) == ([], [])
    assert [cell.score for cell in cells(book)] == [60]
    assert list(book.select("SELECT count(*) FROM grades")) == [(1,)]


def test_a_new_try_that_breaks_leaves_the_score_that_stands(book: Gradebook) -> None:
    submit(book, [entry("a")])
    record(book, "a", 60, 0)
    book.regrade(SUITES)
    record(book, "a", 60, 40, broke=True)
    assert pending(book) == [("01_a", "a", 1)]
    assert [cell.score for cell in cells(book)] == [60]
    assert [found.stands for found in broken(book)] == [True]


def test_a_request_to_grade_again_that_was_interrupted_goes_on(book: Gradebook) -> None:
    submit(book, [entry(name) for name in "abc"] + [entry("a", "02_b")])
    grade_all(book)
    assert book.regrade(["01_a"]) == 3
    record(book, "b")
    assert book.regrade(["01_a"]) == 2  # the same command after an interruption
    assert [name for _, name, _ in pending(book)] == ["a", "c"]
    grade_all(book)
    assert book.regrade(["01_a"]) == 3
    grade_all(book)
    assert (book.regrade(SUITES, student="a"), book.regrade(["02_b"], student="b")) == (2, 0)


def test_a_request_about_what_is_no_longer_graded_blocks_no_later_one(book: Gradebook) -> None:
    submit(book, [entry("a", text=str(n), attempt=n) for n in (1, 2)] + [entry("a", "02_b")])
    grade_all(book, Attempt.BEST)
    assert book.regrade(SUITES, Attempt.BEST) == 3
    record(book, "a")  # of the latest attempt; then the batch is stopped
    assert book.regrade(["01_a"]) == 1
    record(book, "a")
    assert [t.entry.attempt for t in book.pending(SUITES, Attempt.BEST)] == [1, 1]
    assert book.regrade(["01_a"]) == 1


def test_of_several_attempts_the_latest_or_the_best_counts(book: Gradebook) -> None:
    submit(book, [entry("a", text=str(n), attempt=n) for n in (1, 2, 3)])
    assert pending(book) == [("01_a", "a", 3)]
    assert len(pending(book, Attempt.BEST)) == 3
    for task, earned in zip(
        list(book.pending(SUITES, Attempt.BEST)), [(60, 0), (60, 0), (0, 40)], strict=True
    ):
        book.record(task, graded(task, earned))
    (latest,), (best,) = cells(book), cells(book, Attempt.BEST)
    assert (latest.attempt, latest.score) == (3, 40)
    assert (best.attempt, best.score) == (2, 60)
    assert [s.entry.attempt for s in grades(book, None)] == [1, 2, 3]
    assert [s.entry.attempt for s in grades(book, Attempt.BEST)] == [2]


def test_grades_may_be_kept_while_the_pending_ones_are_read(
    book: Gradebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("grader.gradebook.book.PAGE", 3)
    submit(book, [entry(f"s{n}", slug) for n in range(10) for slug in SUITES])
    assert len(grade_all(book)) == 20
    assert pending(book) == []


# Changes by hand.


def test_a_change_by_hand_counts_until_it_is_taken_back(book: Gradebook) -> None:
    submit(book, [entry("a")])
    record(book, "a", 60, 0)
    adjust(book, "a", "01_a", 75, reason="تأخّر الخادم", who="ن")
    adjust(book, "a", "01_a", 80, reason="again", who="n")
    adjust(book, "a", "02_b", 10, reason="oral", who="n")  # nothing was handed in
    book.regrade(SUITES)
    record(book, "a", 0, 40)
    first, second = cells(book)
    assert (first.score, first.computed, first.adjusted) == (80, 40, True)
    assert (second.score, second.attempt, second.status) == (10, None, None)
    adjust(book, "a", "01_a", None, reason="no", who="n")
    assert next(cells(book)).score == 40
    kept = [(c.exercise, c.before, c.score, c.reason) for c in history(book, "a")]
    assert kept == [
        ("01_a", 60, 75, "تأخّر الخادم"),
        ("01_a", 75, 80, "again"),
        ("02_b", None, 10, "oral"),
        ("01_a", 80, None, "no"),
    ]


@pytest.mark.parametrize(
    ("student", "score", "reason"),
    [("nobody", 5, "r"), ("a", 101, "r"), ("a", -1, "r"), ("a", 5, " \n")],
)
def test_a_change_by_hand_needs_a_student_a_score_and_a_reason(
    book: Gradebook, student: str, score: int, reason: str
) -> None:
    enrol(book, [Student("a")])
    with pytest.raises(InputError) as caught:
        adjust(book, student, "01_a", score, reason=reason, who="n")
    one_sentence(caught.value)
    assert list(history(book)) == []


# Files for people and programs.


def test_one_row_a_student_and_missing_is_empty(book: Gradebook, tmp_path: Path) -> None:
    enrol(book, [Student("3", "ليلى"), Student("1", "سارة"), Student("2", "x")])
    submit(book, [entry("1"), entry("1", "02_b"), entry("2"), entry("2", "02_b")])
    for task in list(book.pending(SUITES)):
        broke = (task.entry.student, task.entry.exercise) == ("2", "02_b")
        book.record(task, graded(task, (0, 0), broke=broke))
    write_csv(book, tmp_path / "grades.csv", list(SUITES))
    data = (tmp_path / "grades.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(data.decode("utf-8-sig").splitlines())) == [
        ["student", "name", "01_a", "02_b", "total"],
        ["1", "سارة", "0", "0", "0"],
        ["2", "x", "0", "", "0"],
        ["3", "ليلى", "", "", ""],
    ]
    assert not (tmp_path / "grades.csv.part").exists()


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://x")',
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        " =1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\u200b=1",
        "\u202e=1",
        "\ufeff=1",
        "a;=1",
        "a,=1",
        'a";=1',
        '"=1',
        "\x1b=1",
        "\u00a0=1",
    ],
)
def test_no_text_becomes_a_formula(book: Gradebook, tmp_path: Path, text: str) -> None:
    enrol(book, [Student("1" + text, text), Student(text)])
    write_csv(book, tmp_path / "g.csv", ["01_a"])
    raw = (tmp_path / "g.csv").read_bytes().decode("utf-8-sig")
    for mark in ",;\t":
        for row in csv.reader(raw.splitlines(), delimiter=mark):
            for value in row:
                assert value.lstrip()[:1] not in tuple("=+-@\t\r\0＝＋－＠")
    assert not set(raw) & set("\t\0\x1b\u200b\u202e")


@pytest.mark.parametrize("name", ["سارة أحمد", "Jean-Luc Picard", "a@b.example", "李", "x = 1"])
def test_an_ordinary_name_stays_as_it_is(name: str) -> None:
    assert safe(name) == name


def test_the_csv_says_what_was_not_confined(book: Gradebook) -> None:
    submit(book, [entry("a"), entry("b")])
    record(book, "a", confinement=Confinement.NONE)
    record(book, "b")
    assert list(csv_rows(book, ["01_a"])) == [
        ["student", "name", "01_a", "total", "unconfined"],
        ["a", "", 100, 100, 1],
        ["b", "", 100, 100, 0],
    ]


def test_each_line_of_jsonl_is_a_document(book: Gradebook, tmp_path: Path) -> None:
    enrol(book, [Student("a", "سارة")])
    submit(book, [entry("b", late=True), entry("a")])
    for task in list(book.pending(SUITES)):
        book.record(task, graded(task, (60, 0), ["sum"]))
    adjust(book, "a", "01_a", 90, reason="r", who="w")
    write_jsonl(book, tmp_path / "grades.jsonl")
    lines = (tmp_path / "grades.jsonl").read_text(encoding="ascii").splitlines()
    documents = [parse(line.encode(), "x") for line in lines]
    assert [d.grades[0].student for d in documents] == ["a", "b"]
    assert [d.grades for d in documents] == [(s.grade,) for s in grades(book)]
    first, second = map(json.loads, lines)
    assert (first["name"], first["adjusted"], first["late"]) == ("سارة", 90, False)
    assert (second["adjusted"], second["late"], second["attempt"]) == (None, True, 1)


def test_a_file_that_cannot_be_written_is_one_sentence(book: Gradebook, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        write_csv(book, tmp_path / "nowhere" / "g.csv", [])
    one_sentence(caught.value)
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError):
        write_jsonl(book, tmp_path / "folder")
    assert [p.name for p in tmp_path.glob("*.part")] == []


# The course page.


@pytest.fixture
def course_book(book: Gradebook) -> Gradebook:
    """Six students: full marks, one check short (named and not), nothing right, broken, absent."""
    enrol(book, [Student(name, name.upper()) for name in "abcdef"])
    submit(book, [entry(name, text="same" if name in "bc" else None) for name in "abcde"])
    submit(book, [entry("a", "02_b", late=True)])
    record(book, "b", 60, 0, mistakes=["sum"])
    record(book, "c", 60, 0)
    record(book, "d", 0, 0, mistakes=["sum", "sign"])
    record(book, "e", broke=True)
    grade = {"01_a": (60, 40), "02_b": (60, 40)}
    for task in list(book.pending(SUITES)):
        if task.entry.student == "a":
            book.record(task, graded(task, grade[task.entry.exercise]))
    return book


def test_the_numbers_of_the_course_page(course_book: Gradebook) -> None:
    found = totals(course_book)
    assert (found.students, found.silent, found.submissions) == (6, 1, 6)
    assert (found.late, found.broken, found.waiting, found.median) == (1, 1, 0, 60)
    first, second = distributions(course_book)
    assert first.bins == (1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1)
    assert (first.count, first.full, first.median) == (4, 1, 60)
    assert (second.count, second.full, second.median) == (1, 1, 100)
    hard = [(c.check, c.label, c.failed, c.total) for c in hardest_checks(course_book)]
    assert hard == [("shape", "the shape", 3, 4), ("values", "the values", 1, 4)]
    assert [(m.mistake, m.count) for m in common_mistakes(course_book)] == [("sum", 2), ("sign", 1)]
    (single,) = single_checks(course_book)
    assert (single.check, single.count, single.named) == ("shape", 2, 1)


def test_the_lists_of_the_course_page(course_book: Gradebook) -> None:
    short = [(s.student.name, s.check, s.mistakes) for s in one_check_short(course_book)]
    assert short == [("B", "shape", ("sum",)), ("C", "shape", ())]
    (same,) = identical(course_book)
    assert ([s.identifier for s in same.students], same.score) == (["b", "c"], 60)
    states = {p.student.identifier: p.states for p in progress(course_book, list(SUITES))}
    assert states["a"] == (State.PASSED, State.PASSED)
    assert states["e"] == (State.BROKEN, State.NONE)
    assert states["f"] == (State.NONE, State.NONE)
    helped = needing_help(course_book, list(SUITES))
    assert [(p.student.identifier, p.lost) for p in helped] == [
        ("d", 100),
        ("b", 40),
        ("c", 40),
        ("e", 0),
    ]
    absent = {student.identifier: missing for student, missing in silent(course_book, ["01_a"])}
    assert absent == {"f": ("01_a",)}


def test_an_empty_gradebook_has_numbers_too(book: Gradebook) -> None:
    assert totals(book).median is None
    assert list(distributions(book)) == []
    assert needing_help(book, list(SUITES)) == []
    assert list(csv_rows(book, [])) == [["student", "name", "total"]]


def test_whose_score_changes(tmp_path: Path) -> None:
    with (
        open_gradebook(tmp_path / "old", create=True) as old,
        open_gradebook(tmp_path / "new", create=True) as new,
    ):
        for place, scores in (
            (old, {"a": 60, "b": 0, "c": 60}),
            (new, {"b": 60, "c": 60, "د": 60}),
        ):
            submit(place, [entry(name) for name in scores])
            for name, score in scores.items():
                record(place, name, score, 0)
        changes = list(compare(old, new))
        assert [(c.student.identifier, c.before, c.after) for c in changes] == [
            ("a", 60, None),
            ("b", 0, 60),
            ("د", None, 60),
        ]
        assert list(compare(old, old)) == []
        assert isinstance(changes[0], Change)
        assert isinstance(next(cells(old)), Cell)


# Files that are no gradebook of ours.


def refused(folder: Path) -> str:
    with pytest.raises(GraderError) as caught, open_gradebook(folder, create=True) as found:
        found.examine()
    return one_sentence(caught.value)


def tree(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file()}


@pytest.mark.parametrize("data", [b"", b"no database\n" * 100, b"SQLite format 3\0", b"\0" * 5000])
def test_a_file_that_is_no_database_stays_as_it_is(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    assert "not a gradebook" in refused(tmp_path)
    assert tree(tmp_path) == {FILE: data}


@pytest.mark.parametrize("mode", ["DELETE", "WAL"])
def test_a_foreign_database_stays_as_it_is(tmp_path: Path, mode: str) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / FILE)) as foreign:
        foreign.execute(f"PRAGMA journal_mode = {mode}")
        foreign.execute("CREATE TABLE students (x)")
        foreign.commit()
        before = tree(tmp_path)
        assert "not a gradebook" in refused(tmp_path)
        assert tree(tmp_path) == before


def test_a_gradebook_of_a_later_version_stays_as_it_is(tmp_path: Path) -> None:
    with open_gradebook(tmp_path, create=True) as made:
        made.connection.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 1}")
    before = (tmp_path / FILE).read_bytes()
    assert "later version" in refused(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_damaged_gradebook_is_one_sentence_wherever_it_is_damaged(tmp_path: Path) -> None:
    with open_gradebook(tmp_path, create=True) as made:
        submit(made, [entry(f"s{n}") for n in range(200)])
        grade_all(made)
    whole = (tmp_path / FILE).read_bytes()
    pages = len(whole) // 4096
    drawn = random.Random(7)
    for page in [*range(1, 12), *drawn.sample(range(12, pages), 5)]:
        start = page * 4096
        (tmp_path / FILE).write_bytes(whole[:start] + b"\xa5" * 4096 + whole[start + 4096 :])
        refused(tmp_path)
    for length in (100, 4096, 5000, len(whole) // 2):
        (tmp_path / FILE).write_bytes(whole[:length])
        refused(tmp_path)


def test_a_gradebook_without_its_secret_is_damaged(tmp_path: Path) -> None:
    with open_gradebook(tmp_path, create=True) as made:
        made.connection.execute("DELETE FROM facts")
    assert "damaged" in refused(tmp_path)


def test_no_gradebook_is_made_where_none_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        open_gradebook(tmp_path)
    one_sentence(caught.value)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "file").write_text("")
    assert refused(tmp_path / "file")
    (tmp_path / "g" / FILE).mkdir(parents=True)
    assert refused(tmp_path / "g")


def test_a_full_disk_is_one_sentence_and_loses_nothing(book: Gradebook) -> None:
    submit(book, [entry("a"), entry("b")])
    record(book, "a")
    (pages,), *_ = book.select("PRAGMA page_count")
    list(book.select(f"PRAGMA max_page_count = {pages}"))
    (task,) = book.pending(SUITES)
    with pytest.raises(GraderError) as caught:
        book.record(task, graded(task, output="x" * 100_000))
    assert "full" in one_sentence(caught.value)
    list(book.select("PRAGMA max_page_count = 100000"))
    book.record(task, graded(task))
    assert [s.grade.score for s in grades(book)] == [100, 100]


# Migrations.

NEXT = (*schema.MIGRATIONS, ("ALTER TABLE students ADD COLUMN email TEXT",))


def test_an_older_gradebook_is_brought_up_to_date(book: Gradebook) -> None:
    enrol(book, [Student("a", "سارة")])
    with contextlib.closing(schema.connect(book.file, NEXT)) as newer:
        assert schema.version(newer) == len(NEXT)
        assert newer.execute("SELECT name, email FROM students").fetchall() == [("سارة", None)]
    with contextlib.closing(schema.connect(book.file, NEXT)) as again:
        assert schema.version(again) == len(NEXT)


def test_a_migration_that_fails_changes_nothing(book: Gradebook) -> None:
    enrol(book, [Student("a", "سارة")])
    bad = (*NEXT, ("DELETE FROM students", "INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(GraderError):
        schema.connect(book.file, bad)
    assert schema.version(book.connection) == len(schema.MIGRATIONS)
    assert list(students(book)) == [Student("a", "سارة")]
    columns = [row[1] for row in book.select("PRAGMA table_info(students)")]
    assert "email" not in columns


def test_a_gradebook_can_be_made_step_by_step_or_at_once(tmp_path: Path) -> None:
    schema.make(tmp_path / "one", {"secret": b"x"}, NEXT)
    schema.make(tmp_path / "two", {"secret": b"x"})
    schema.connect(tmp_path / "two", NEXT).close()
    tables = "SELECT name, sql FROM sqlite_master ORDER BY name"
    found = []
    for name in ("one", "two"):
        with contextlib.closing(schema.connect(tmp_path / name, NEXT)) as opened:
            found.append(opened.execute(tables).fetchall())
    assert found[0] == found[1]


# Two at once.


def test_a_second_batch_says_that_there_is_a_first(book: Gradebook) -> None:
    with open_gradebook(book.folder) as second, book.batch():
        with pytest.raises(InputError) as caught, second.batch(0.3):
            pytest.fail("both have it")
        assert "since" in one_sentence(caught.value)
        enrol(second, [Student("a")])  # a single change need not wait
        assert list(students(book)) == [Student("a")]
    with open_gradebook(book.folder) as third, third.batch():
        pass
    runs = list(book.select("SELECT ended IS NULL FROM runs"))
    assert runs == [(0,), (0,)]


def test_a_lock_that_is_none_of_ours_is_one_sentence(book: Gradebook) -> None:
    (book.folder / LOCK).write_bytes(b"something else\n" * 100)
    with pytest.raises(GraderError) as caught, book.batch():
        pytest.fail("it is no lock")
    one_sentence(caught.value)


# Processes that are killed.


def start(*arguments: str | Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, HERE / "keeping.py", *arguments],
        env=clean_environment(),
        stdout=subprocess.PIPE,
        text=True,
    )


def kill(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()


def facts(folder: Path) -> list[tuple[object, ...]]:
    """All that two equal runs have in common."""
    with open_gradebook(folder) as book:
        book.examine()
        return [
            (s.entry, s.grade.score, s.grade.status, s.grade.checks) for s in grades(book, None)
        ]


def kept_before_death(process: "subprocess.Popen[str]", lines: int) -> set[str]:
    """Read so many lines, kill the process, and read what it had still said."""
    assert process.stdout
    said = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    said += process.stdout.read().splitlines()
    kill(process)
    return {line.split()[1] for line in said if line.startswith("kept")}


def undisturbed(folder: Path) -> list[tuple[object, ...]]:
    with open_gradebook(folder, create=True) as book:
        submit(book, [entry(f"s{n:03}", slug) for n in range(60) for slug in SUITES])
        grade_all(book)
    return facts(folder)


def resume_after(places: Sequence[int], folder: Path, expected: list[tuple[object, ...]]) -> None:
    """Kill a batch after so many lines each time; in the end it equals one that was not."""
    kept: set[str] = set()
    for lines in places:
        with_lines = start("batch", folder)
        kept |= kept_before_death(with_lines, lines)
        if (folder / FILE).exists():
            stored = {e[0].digest for e in facts(folder) if isinstance(e[0], Entry)}
            assert kept <= stored  # nothing that was said to be kept is lost
    last = start("batch", folder)
    out, _ = last.communicate(timeout=60)
    assert last.returncode == 0
    assert not {line.split()[1] for line in out.splitlines() if line.startswith("grading")} & kept
    assert facts(folder) == expected
    with open_gradebook(folder) as book:
        assert list(book.select("SELECT count(*), count(DISTINCT submission) FROM grades")) == [
            (120, 120)  # and nothing was graded twice
        ]


def test_a_killed_batch_goes_on_where_it_stopped(tmp_path: Path) -> None:
    expected = undisturbed(tmp_path / "calm")
    resume_after([1, 8, 61], tmp_path / "grades", expected)


@pytest.mark.heavy
@pytest.mark.parametrize("seed", range(6))
def test_a_batch_killed_at_any_moment_goes_on_where_it_stopped(tmp_path: Path, seed: int) -> None:
    expected = undisturbed(tmp_path / "calm")
    drawn = random.Random(seed)
    folder = tmp_path / "grades"
    for _ in range(8):  # while it is made, too
        process = start("batch", folder)
        time.sleep(drawn.uniform(0.05, 0.5))
        kill(process)
        if (folder / FILE).exists():
            facts(folder)
    resume_after([drawn.randrange(60) for _ in range(3)], folder, expected)


def test_two_batches_at_once_grade_everything_once(tmp_path: Path) -> None:
    folder = tmp_path / "grades"
    both = [start("batch", folder) for _ in range(2)]
    said = [process.communicate(timeout=60)[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    graded_by = [text.count("kept") for text in said]
    assert sorted(graded_by) == [0, 120]  # the second waited, and found nothing left
    assert facts(folder) == undisturbed(tmp_path / "calm")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_the_lock_of_a_killed_batch_blocks_nobody_though_its_child_lives(tmp_path: Path) -> None:
    process = start("forking", tmp_path)
    assert process.stdout
    child = int(process.stdout.readline())
    try:
        with open_gradebook(tmp_path) as book:
            with pytest.raises(InputError), book.batch():
                pytest.fail("it is taken")
            kill(process)
            os.kill(child, 0)  # still there
            with book.batch():
                pass
    finally:
        os.kill(child, signal.SIGKILL)


# Memory.


@pytest.mark.heavy
@pytest.mark.skipif(sys.platform == "win32", reason="has no count of the memory used")
def test_memory_stays_flat_over_ten_thousand_grades(tmp_path: Path) -> None:
    def used(count: int) -> int:
        process = start("many", tmp_path / str(count), str(count))
        out, _ = process.communicate(timeout=300)
        assert process.returncode == 0
        return int(out)

    small, great = used(1000), used(10_000)
    assert great < small + 10 * 1024  # KiB: mostly what SQLite keeps of the file, which is bounded
