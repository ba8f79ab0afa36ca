"""The commands. Each one calls functions and prints what they return."""

import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import click

from grader import __version__
from grader.cli.group import Group, shared
from grader.cli.session import Session
from grader.course import Exercise
from grader.i18n import LANGUAGES
from grader.model import (
    N_,
    Document,
    FileError,
    Grade,
    InputError,
    Message,
    Status,
    Submission,
    message,
)
from grader.reading import read_submission
from grader.report import text
from grader.start import Starter, make_starter

EXIT_PASSED, EXIT_FAILED, EXIT_USAGE, EXIT_BROKEN = 0, 1, 2, 3
PATH = click.Path(path_type=Path, readable=False)  # we say ourselves what can't be read
EXIT_OF = {Status.PASSED: EXIT_PASSED, Status.FAILED: EXIT_FAILED, Status.BROKEN: EXIT_BROKEN}

_format = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    help=N_("What is printed."),
)


@click.group(
    cls=Group,
    invoke_without_command=True,
    help=N_("Check exercises and learn from what comes back."),
)
@click.version_option(__version__, message="%(version)s")
@click.pass_context
def grade(ctx: click.Context) -> None:
    """The command itself."""
    if ctx.invoked_subcommand is None:
        _welcome(ctx.find_object(Session) or Session())


@grade.command("file", hidden=True, help=N_("Check files."))
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=PATH)
@click.option(
    "--exercise", metavar="NN_slug", help=N_("The exercise, where the file's name does not say it.")
)
@_format
@click.option(
    "--report",
    metavar="PATH",
    type=PATH,
    help=N_("Write the report to this file too, as `HTML`."),
)
@click.option("--seed", metavar="N", type=int, default=0, help=N_("Seed of the hidden inputs."))
@shared
def file(
    session: Session,
    files: tuple[Path, ...],
    exercise: str | None,
    form: str,
    report: Path | None,
    seed: int,
) -> int:
    """Grade files and print the grades."""
    document = grade_files(session, files, exercise, seed)
    _print(session, document, form)
    if report is not None:
        _write_report(session, document, report)
    return _exit_code(document)


@grade.command(help=N_("Show a hint of an exercise."))
@click.argument("exercise")
@click.argument("number", type=click.IntRange(1), default=1)
@shared
def hint(session: Session, exercise: str, number: int) -> int:
    """One hint, and how to see the next."""
    found = session.course.find(exercise)
    total = len(found.hints)
    if number > total:
        raise InputError(
            message(
                "%(exercise)s has %(total)s hints; there is no hint %(number)s.",
                exercise=found.slug,
                total=total,
                number=number,
            )
        )
    session.tell(
        message("Hint %(number)s of %(total)s", number=number, total=total),
        Message(found.hints[number - 1]),
    )
    if number < total:
        page = session.page(sys.stdout)
        page.say(message("The next hint, if it is still needed:"))
        page.show(f"grade hint {found.slug[:2]} {number + 1}", 4)
        sys.stdout.write(page.text())
    return EXIT_PASSED


@grade.command(help=N_("Show grades that were stored as `JSON`."))
@click.argument("stored", metavar="GRADE.json", type=PATH)
@_format
@shared
def show(session: Session, stored: Path, form: str) -> int:
    """Print a stored document exactly as grading printed it."""
    from grader.report import json

    try:
        data = stored.read_bytes()
    except OSError as error:
        raise InputError(
            message("%(file)s was not found. Is the name right, and the folder?", file=str(stored))
        ) from error
    _print(session, json.parse(data, str(stored)), form)
    return EXIT_PASSED


@grade.command(
    help=N_("Prove that the exercises, suites, mistakes and texts of a course are sound.")
)
@click.option(
    "--write-stubs", is_flag=True, help=N_("Make the stubs anew from the reference solutions.")
)
@click.option(
    "--mutants",
    is_flag=True,
    help=N_("Change the references in small ways, and list the changes that no check notices."),
)
@click.option("--exercise", metavar="NN_slug", help=N_("Prove one exercise only."))
@shared
def verify(session: Session, write_stubs: bool, mutants: bool, exercise: str | None) -> int:
    """Print every fault of the course, or that there is none."""
    from grader import verification

    course, starter = session.course, session.starter or make_starter()
    chosen = [course.find(exercise)] if exercise else course.exercises
    if write_stubs:
        verification.write_stubs(course)
    if mutants:
        return _prove_strength(session, chosen, starter)
    faults = verification.faults(course, starter, chosen)
    session.tell(*faults, error=True)
    if not faults:
        session.tell(message("The course is sound."))
    return EXIT_FAILED if faults else EXIT_PASSED


def _prove_strength(session: Session, exercises: Sequence[Exercise], starter: Starter) -> int:
    """What each suite makes of the mutants of its reference, as soon as it is known."""
    from grader.mutation.strength import strengths

    code = EXIT_PASSED
    for strength in strengths(session.course, exercises, starter):
        page = session.page(sys.stdout)
        page.say(
            message(
                "Mutants of %(exercise)s: %(mutants)s; killed: %(killed)s; equivalent: "
                "%(equivalent)s; surviving: %(surviving)s",
                exercise=strength.exercise,
                mutants=strength.mutants,
                killed=strength.killed,
                equivalent=strength.equivalent,
                surviving=len(strength.survivors),
            )
        )
        for mutant in strength.survivors:
            said = message("No check notices this change in %(place)s:", place=mutant.function)
            page.say(said, 2)
            page.show(f"{mutant.before}\n→ {mutant.after}", 4)
        for fault in strength.faults:
            page.say(fault, 2)
        sys.stdout.write(page.text())
        sys.stdout.flush()
        code = EXIT_FAILED if strength.survivors or strength.faults else code
    return code


@grade.command(help=N_("Find out what is confined on this machine, by trying."))
@shared
def doctor(session: Session) -> int:
    """Every door that a submission could try, and whether it is closed."""
    from grader.doctor import advice, examine, is_confined

    starter = session.starter or make_starter()
    page = session.page(sys.stdout)
    confined = is_confined(starter)
    page.say(
        message("Confinement: strict. The operating system confines every submission.")
        if confined
        else message(
            "Confinement: none. Self-study works all the same; grade only files that you would "
            "run yourself."
        )
    )
    probes = examine(session.course, starter)
    for group, tried in groupby(probes, lambda probe: probe.door.group):
        page.say(group, style=text.BOLD)
        for probe in tried:
            mark, style = ("✓ ", text.GREEN) if probe.closed else ("✗ ", text.RED)
            found = message("refused") if probe.closed else message("not refused")
            said = message("%(door)s: %(found)s", door=Message(probe.door.label), found=found)
            page.say(said, 2, style, mark)
    if todo := list(advice(probes, confined=confined)):
        page.say(message("What to do"), style=text.BOLD)
        for sentence in todo:
            page.say(sentence, 2)
    page.say(
        message(
            "Known limit: names and sizes of files are not hidden. How each promise is tested "
            "stands in %(document)s.",
            document="docs/security.md",
        )
    )
    sys.stdout.write(page.text())
    starter.close()
    return EXIT_PASSED if all(probe.closed for probe in probes) else EXIT_FAILED


def grade_files(session: Session, files: Sequence[Path], name: str | None, seed: int) -> Document:
    """Grade files of any exercises; their order and company change nothing."""
    errors: list[FileError] = []
    work: dict[Exercise, list[tuple[int, Submission]]] = {}
    for place, path in enumerate(files):
        try:
            submission = read_submission(path)
            exercise = session.course.find(name) if name else session.course.of_file(path)
            work.setdefault(exercise, []).append((place, submission))
        except InputError as error:
            errors.append(FileError(str(path), error.said))
    grades: dict[int, Grade] = {}
    if work:
        grades = _graded(session, work, seed)
    return Document(tuple(grades[place] for place in sorted(grades)), tuple(errors))


def _graded(
    session: Session, work: dict[Exercise, list[tuple[int, Submission]]], seed: int
) -> dict[int, Grade]:
    from grader.judge import grade_many  # imports pytest

    starter = session.starter or make_starter()
    try:
        return {
            place: grade
            for exercise, placed in work.items()
            for (place, _), grade in zip(
                placed,
                grade_many(session.course, exercise, [s for _, s in placed], starter, seed),
                strict=True,
            )
        }
    finally:
        starter.close()


def _print(session: Session, document: Document, form: str) -> None:
    if form == "json":
        from grader.report import json

        sys.stdout.write(json.dump(document))
        return
    if form == "html":
        from grader.report import html

        sys.stdout.write(html.render(document, session.language))
    else:
        terminal = session.terminal(sys.stdout)
        reports = [text.render(grade, session.language, terminal) for grade in document.grades]
        sys.stdout.write("\n".join(reports))
    session.tell(*(error.message for error in document.errors), error=True)


def _write_report(session: Session, document: Document, path: Path) -> None:
    from grader.report import html

    try:
        path.write_text(html.render(document, session.language), encoding="utf-8")
    except OSError as error:
        raise InputError(
            message("The report could not be written to %(path)s.", path=str(path))
        ) from error


def _exit_code(document: Document) -> int:
    codes = [EXIT_OF[grade.status] for grade in document.grades]
    return max([*codes, EXIT_USAGE if document.errors else EXIT_PASSED])


def _welcome(session: Session) -> None:
    page = session.page(sys.stdout)
    first = session.course.exercises[0].slug
    other = next(code for code in LANGUAGES if code != session.language.code)
    page.say(
        message(
            "Every exercise is one file: write its functions, save it, then have it checked. "
            "Everything runs on your own machine."
        )
    )
    for said, command in (
        (message("Check a file:"), f"grade exercises/{first}.py"),
        (message("See a hint:"), f"grade hint {first[:2]}"),
        (message("See all commands and options:"), "grade --help"),
        (message("See everything in the other language:"), f"grade --lang {other}"),
    ):
        page.say(said)
        page.show(command, 4)
    sys.stdout.write(page.text())
