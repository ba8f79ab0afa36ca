"""What comes into a gradebook before anything is graded: students, submissions, notices."""

import sqlite3
from collections.abc import Iterable, Iterator

from grader.gradebook.book import Gradebook
from grader.gradebook.records import Entry, Notice, NoticeKind, Student
from grader.gradebook.rows import notice_row, plain, said_of, stamp, student_of


def enrol(book: Gradebook, students: Iterable[Student]) -> None:
    """Add students; a name or a language that is said replaces an earlier one."""
    rows = ((plain(s.identifier), plain(s.name), s.language) for s in students)
    with book.writing() as db:
        db.executemany(
            """INSERT INTO students (identifier, name, language) VALUES (?, ?, ?)
            ON CONFLICT (identifier) DO UPDATE SET
                name = CASE excluded.name WHEN '' THEN name ELSE excluded.name END,
                language = coalesce(excluded.language, language)""",
            rows,
        )


def submit(book: Gradebook, entries: Iterable[Entry]) -> None:
    """Add submissions, and their students where they are new; all in one transaction.

    A submission with the same student, exercise and attempt takes the earlier one's place.
    Its grade stands where its content is the same, or is one that was graded before.
    """
    with book.writing() as db:
        for entry in entries:
            _submit(db, entry)


def _submit(db: sqlite3.Connection, entry: Entry) -> None:
    student = plain(entry.student)
    db.execute(
        "INSERT INTO students (identifier, name) VALUES (?, '') ON CONFLICT DO NOTHING",
        (student,),
    )
    db.execute(
        """INSERT INTO submissions (student, exercise, attempt, digest, file, submitted, late)
        SELECT id, ?, ?, ?, ?, ?, ? FROM students WHERE identifier = ?
        ON CONFLICT (student, exercise, attempt) DO UPDATE SET
            digest = excluded.digest, file = excluded.file,
            submitted = excluded.submitted, late = excluded.late,
            again = again AND digest = excluded.digest,
            broken = CASE WHEN digest = excluded.digest THEN broken END,
            grade = CASE WHEN digest = excluded.digest THEN grade ELSE (
                SELECT max(id) FROM grades WHERE submission = submissions.id
                AND grades.digest = excluded.digest AND status <> 'broken') END""",
        (
            entry.exercise,
            entry.attempt,
            entry.digest,
            plain(entry.file),
            stamp(entry.submitted) if entry.submitted else None,
            entry.late,
            student,
        ),
    )


def students(book: Gradebook) -> Iterator[Student]:
    """All students, by identifier."""
    sql = "SELECT identifier, name, language FROM students ORDER BY identifier"
    return (student_of(row) for row in book.select(sql))


def notice(book: Gradebook, notices: Iterable[Notice]) -> None:
    """Keep what is to be reported of files; said twice it is kept once."""
    with book.writing() as db:
        db.executemany(
            "INSERT INTO notices (kind, file, student, said) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            (notice_row(notice) for notice in notices),
        )


def notices(book: Gradebook) -> Iterator[Notice]:
    """All notices, in the order in which they were first kept."""
    sql = "SELECT kind, file, said, student FROM notices ORDER BY id"
    for kind, file, said, student in book.select(sql):
        yield Notice(NoticeKind(kind), file, said_of(said, book.file), student or None)
