"""Attacks lose: no credit, no harm, nothing left, and the next submission is graded as ever.

Each file in attacks/ is graded in a copy of the course with shorter limits, and a right program
after it. Where these tests run as root, all of it happens once more as an ordinary user, in a
process of its own: this file is that program too (see `main`).
"""

import contextlib
import ctypes
import json
import os
import pwd
import re
import secrets
import shutil
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from conftest import HERE, NOBODY, PACKAGE, User

from grader.course import Course, built_in
from grader.i18n import LANGUAGES, Language
from grader.judge import grade_many
from grader.model import Confinement, Document, Grade, GraderError, Status, Submission
from grader.report import html, text
from grader.report import json as report_json
from grader.report.bidi import FSI, LRI, LRO, PDF, PDI, RLM, Writer
from grader.sandbox import OUTPUT_SHOWN
from grader.start import FreshInterpreters, Starter, make_starter

ATTACKS = sorted((HERE / "attacks").glob("*.py"))
SLUG = "03_mse"
# Seconds: of a call, of a submission, and what a busy machine may take beyond its budget.
CALL, BUDGET, MARGIN = 0.6, 2.5, 30.0
TOLD = b"tadrib_attack_victim_known"  # in an attack: stands for the name of a file in /tmp
SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER
LARGEST_REPORT = 256 * 1024

CLASSES = {
    *("lying_result", "shape", "numeric", "patching", "exit", "forgery", "introspection"),
    *("reading", "writing", "shadow", "resource", "output", "process", "native_crash"),
    *("exception", "report_injection", "semantic", "global_state", "source"),
}

# Honest in part: what these may pass, and why.
CREDIT: dict[str, tuple[set[str], str]] = {
    "shape__outer_difference": (
        {"mse-one-sample", "gradient-one-sample"},
        "with one sample, the loss over all pairs is the loss",
    ),
    "semantic__changes_its_inputs": (
        {
            *("mse-one-sample", "mse-several", "mse-scales"),
            *("gradient-one-sample", "gradient-several", "gradient-check"),
        },
        "its values are right; what it does to the inputs has a check of its own",
    ),
    "semantic__only_one_sample": (
        {"mse-one-sample", "gradient-one-sample"},
        "it is right for one sample",
    ),
}

# One or two of each class that end at once: what runs without `-m heavy`.
QUICK = {
    *("lying_result__array_ufunc", "lying_result__float_subclass", "shape__one_element"),
    *("numeric__nan", "patching__numpy_testing", "patching__runner_class", "exit__os_exit"),
    *("exit__system_exit_subclass", "forgery__frames_on_every_descriptor", "forgery__definitions"),
    *("introspection__parent_memory", "introspection__gc", "introspection__import_grader"),
    *("reading__solution_through_installation", "reading__etc_passwd", "reading__udp_loopback"),
    *("writing__change_by_hearsay", "writing__temporary_files", "shadow__path_hooks"),
    *("resource__memory", "output__twenty_megabytes", "process__fork", "process__subprocess"),
    *("process__raw_system_calls", "native_crash__null", "exception__type_lies"),
    *("report_injection__html", "report_injection__escapes", "report_injection__bidi"),
    *("semantic__replays_first_answer", "global_state__tracing", "source__trojan"),
}

Sentence: TypeAlias = str


@dataclass(frozen=True)
class Outcome:
    """What came of one attack: JSON documents of its grade and of the right program's after it.

    `harm` is what it left or changed, in words; the helper's death is one of them.
    """

    attack: str
    right: str
    harm: list[Sentence]

    @property
    def grade(self) -> Grade:
        """The attack's grade."""
        return report_json.parse(self.attack.encode(), "attack").grades[0]

    @property
    def after(self) -> Grade:
        """The grade of the right program that was graded next."""
        return report_json.parse(self.right.encode(), "right").grades[0]


# Grading, in this process or in an ordinary user's.


class Court:
    """A course, a starter and somebody who looks around after each submission."""

    def __init__(self, root: Path, make: Callable[[], Starter] = make_starter) -> None:
        self.course = Course(root)
        self.right = (root / "solutions" / SLUG / "solution.py").read_bytes()
        self.make = make
        self.starter = make()
        self.watch = Watch()

    def hear(self, name: str, source: bytes) -> Outcome:
        """Grade a submission, then a right one."""
        told = source.replace(TOLD, os.fsencode(self.watch.victim.name))
        harm, grades = [], []
        for file, data in ((name, told), ("right.py", self.right)):
            try:
                grades.append(self._grade(Submission(file, data)))
            except GraderError as error:
                harm.append(f"the grader stopped: {error}")
                self.starter.close()
                self.starter = self.make()
                grades.append(self._grade(Submission(file, self.right)))
        harm += self.watch.harm()
        attack, right = (report_json.dump(Document((grade,))) for grade in grades)
        return Outcome(attack, right, harm)

    def _grade(self, submission: Submission) -> Grade:
        exercise = self.course.find(SLUG)
        (grade,) = grade_many(self.course, exercise, [submission], self.starter)
        return grade

    def close(self) -> list[Sentence]:
        """End the starter; what is still there a second later, in words."""
        self.starter.close()
        time.sleep(1)
        return self.watch.left()


class Watch:
    """Remembers how files and processes were, and says how they differ.

    Orphans of this process become its children while it watches, so that none is overlooked.
    """

    def __init__(self) -> None:
        _subreaper(on=True)
        self.victim = Path(f"/tmp/tadrib_attack_victim_{os.getpid()}")
        self._mend()
        self.facts = self._facts()
        self.files = set(_attack_files())
        self.processes = set(_descendants())

    def harm(self) -> list[Sentence]:
        """What differs from the beginning; repaired, so that it is said once."""
        said = [f"{path} was made" for path in sorted(set(_attack_files()) - self.files)]
        for path in set(_attack_files()) - self.files:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
        if self._facts() != self.facts:
            said.append(f"{self.victim} was changed")
            self._mend()
            self.facts = self._facts()
        return said

    def left(self) -> list[Sentence]:
        """Processes that are still there; they are ended, and the victim is removed."""
        said = []
        for pid in sorted(set(_descendants()) - self.processes):
            said.append(f"process {pid} is left: {_stat(pid)}")
            with contextlib.suppress(OSError):
                os.kill(pid, 9)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)
        self.victim.unlink(missing_ok=True)
        _subreaper(on=False)
        return said

    def _facts(self) -> object:
        try:
            seen = self.victim.stat()
        except FileNotFoundError:
            return None
        facts = (seen.st_mode, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_uid, seen.st_nlink)
        return (*facts, self.victim.read_bytes())

    def _mend(self) -> None:
        self.victim.unlink(missing_ok=True)
        self.victim.write_text("as it was", encoding="utf-8")
        self.victim.chmod(0o666)  # whoever the child is may change it, if the child may anything


def _attack_files() -> Iterator[Path]:
    home = pwd.getpwuid(os.getuid()).pw_dir
    for folder in {"/", "/tmp", "/var/tmp", "/dev/shm", home, str(Path.cwd())}:
        with contextlib.suppress(OSError):
            for entry in os.scandir(folder):
                name = entry.name
                if name.startswith("tadrib_attack_") and not name.startswith(
                    "tadrib_attack_victim"
                ):
                    yield Path(folder, name)


def _subreaper(*, on: bool) -> None:
    ctypes.CDLL(None).prctl(SUBREAPER, int(on), 0, 0, 0)


def _stat(pid: int) -> list[str]:
    """State and parent of a process, after its name."""
    with contextlib.suppress(OSError):
        seen = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        return [seen[seen.index("(") : seen.rindex(")") + 1], *seen.rpartition(")")[2].split()[:2]]
    return []


def _descendants() -> Iterator[int]:
    pids = [int(entry.name) for entry in os.scandir("/proc") if entry.name.isdecimal()]
    parents = {pid: int(seen[2]) for pid in pids if (seen := _stat(pid))}
    for pid in parents:
        above = pid
        while above in parents and above != os.getpid():
            above = parents[above]
        if above == os.getpid() != pid:
            yield pid


# Canaries: what a submission must not reach.


_CANARY = """
import ctypes, os, socket
def mse(y, y_hat):
{body}
def mse_gradient(y, y_hat):
    return mse(y, y_hat)
"""

_READ = """
    with open({place!r}, "rb", 0) as file:
        file.seek({offset})
        raise RuntimeError("got " + ascii(file.read(4096)[-200:]))
"""

_READ_MEMORY = """
    class Vector(ctypes.Structure):
        _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]
    room = ctypes.create_string_buffer(200)
    local = Vector(ctypes.addressof(room), 200)
    remote = Vector({offset}, 64)
    libc = ctypes.CDLL(None, use_errno=True)
    got = libc.process_vm_readv({pid}, ctypes.byref(local), 1, ctypes.byref(remote), 1, 0)
    if got < 0:
        raise OSError(ctypes.get_errno(), "refused")
    raise RuntimeError("got " + ascii(room.value))
"""

_CONNECT = """
    with socket.socket(socket.{family}, socket.{kind}) as sock:
        sock.settimeout(0.3)
        sock.connect({place!r})
        sock.sendall(b"knock")
    return 0.0
"""


class Canaries:
    """Secrets beside the suite, in the home folder, in memory and environment; and listeners."""

    def __init__(self, root: Path) -> None:
        self.token = os.environ["TADRIB_CANARY"]
        self.memory = ctypes.create_string_buffer(self.token.encode())
        beside = root / "solutions" / SLUG / "tadrib_attack_victim_canary"
        beside.write_text(self.token, encoding="utf-8")
        self.files = {"beside the suite": beside}
        home = Path(pwd.getpwuid(os.getuid()).pw_dir, f"tadrib_attack_victim_{os.getpid()}")
        with contextlib.suppress(OSError):  # an account may have no home
            home.write_text(self.token, encoding="utf-8")
            self.files["in the home folder"] = home
        self.folder = tempfile.TemporaryDirectory()
        self.listeners = dict(self._listeners())

    def programs(self) -> dict[str, str]:
        """A submission for each: it tries, and says in an exception what it got."""
        pid, address = os.getpid(), ctypes.addressof(self.memory)
        bodies = {
            name: _READ.format(place=str(path), offset=0) for name, path in self.files.items()
        }
        bodies["the environment"] = _READ.format(place=f"/proc/{pid}/environ", offset=0)
        bodies["the memory"] = _READ.format(place=f"/proc/{pid}/mem", offset=address)
        bodies["the memory, by a call"] = _READ_MEMORY.format(pid=pid, offset=address)
        for name, sock in self.listeners.items():
            kind, place = socket.SocketKind(sock.type).name, sock.getsockname()
            family = socket.AddressFamily(sock.family).name
            bodies[name] = _CONNECT.format(family=family, kind=kind, place=place)
        return {name: _CANARY.format(body=body) for name, body in bodies.items()}

    def reached(self) -> list[str]:
        """The listeners to which something came."""
        return [name for name, sock in self.listeners.items() if _heard(sock)]

    def close(self) -> None:
        """Let go of all of them."""
        for sock in self.listeners.values():
            sock.close()
        for path in self.files.values():
            path.unlink()
        self.folder.cleanup()

    def _listeners(self) -> Iterator[tuple[str, socket.socket]]:
        for name, family, kind, place in (
            ("TCP", socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)),
            ("UDP", socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)),
            ("Unix", socket.AF_UNIX, socket.SOCK_STREAM, f"{self.folder.name}/listener"),
            ("abstract", socket.AF_UNIX, socket.SOCK_STREAM, f"\0tadrib{os.getpid()}"),
        ):
            sock = socket.socket(family, kind)
            sock.bind(place)
            sock.setblocking(False)
            if kind == socket.SOCK_STREAM:
                sock.listen()
            yield name, sock


def _heard(sock: socket.socket) -> bool:
    try:
        if sock.type == socket.SOCK_STREAM:
            sock.accept()[0].close()
        else:
            sock.recv(100)
    except BlockingIOError:
        return False
    return True


# The same as another user.


def main(task: str, root: str, *names: str) -> None:
    """Grade the attacks, or the canaries' programs, and print what came of it as JSON."""
    if task == "user":
        sys.stdout.write(json.dumps([os.getuid(), os.getgroups()]))
        return
    court = Court(Path(root), FreshInterpreters if task == "canaries, loose" else make_starter)
    if task == "attacks":
        chosen = [path for path in ATTACKS if path.stem in names]
        heard = {path.stem: court.hear(path.name, path.read_bytes()) for path in chosen}
        reached = []
    else:
        canaries = Canaries(Path(root))
        programs = canaries.programs()
        heard = {name: court.hear("canary.py", code.encode()) for name, code in programs.items()}
        reached = canaries.reached()
        canaries.close()
    left = court.close()
    found = {name: asdict(outcome) for name, outcome in heard.items()}
    sys.stdout.write(json.dumps({"outcomes": found, "reached": reached, "left": left}))


@dataclass(frozen=True)
class Grader:
    """A user, and a course that they can read."""

    user: User
    root: Path

    def run(self, *arguments: str | Path, **more: str) -> Any:
        """What `main` prints, run by them."""
        return self.user.run(self.user.paths[0] / Path(__file__).name, *arguments, **more)


def course_with_limits(root: Path) -> Path:
    """A copy of the course whose hidden suite has shorter limits."""
    source = built_in().root
    for place in (f"exercises/{SLUG}.py", f"solutions/{SLUG}", "locales"):
        kept = root / place
        kept.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (source / place).is_dir() else shutil.copy
        copy(source / place, kept)
    suite = root / "solutions" / SLUG / "suite.py"
    limits = f"\nfrom grader.checking import Limits\nLIMITS = Limits({CALL}, {BUDGET})\n"
    suite.write_text(suite.read_text(encoding="utf-8") + limits, encoding="utf-8")
    return root


# Fixtures and parameters.


@pytest.fixture(scope="module")
def me(tmp_path_factory: pytest.TempPathFactory) -> Grader:
    """The user who runs the tests."""
    folder = tmp_path_factory.mktemp("course")
    user = User(Path(sys.executable), folder, [HERE, PACKAGE.parent], {})
    return Grader(user, course_with_limits(folder))


@pytest.fixture(scope="module")
def nobody(ordinary_user: User) -> Grader:
    """An ordinary user."""
    root = course_with_limits(ordinary_user.folder / "course")
    for place in (root, *root.rglob("*")):
        os.chown(place, NOBODY, NOBODY)
    return Grader(ordinary_user, root)


@pytest.fixture(scope="module")
def court(me: Grader) -> Iterator[Court]:
    """Where this process grades."""
    opened = Court(me.root)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def heard(request: pytest.FixtureRequest) -> Callable[[str, Path], Outcome]:
    """What came of one attack, in the hands of one user."""

    @cache
    def mine(path: Path) -> Outcome:
        court: Court = request.getfixturevalue("court")
        return court.hear(path.name, path.read_bytes())

    @cache
    def theirs() -> dict[str, Outcome]:
        user: Grader = request.getfixturevalue("nobody")
        found = user.run("attacks", user.root, *[path.stem for path in ATTACKS])
        outcomes = {name: Outcome(**facts) for name, facts in found["outcomes"].items()}
        last = ATTACKS[-1].stem
        outcomes[last] = replace(outcomes[last], harm=outcomes[last].harm + found["left"])
        return outcomes

    return lambda who, path: mine(path) if who == "me" else theirs()[path.stem]


USERS = ["me", "nobody"] if os.geteuid() == 0 else ["me"]


def each() -> Iterator[Any]:
    for who in USERS:
        for path in ATTACKS:
            marks = () if who == "me" and path.stem in QUICK else (pytest.mark.heavy,)
            yield pytest.param(who, path, id=f"{who}-{path.stem}", marks=marks)


every_attack = pytest.mark.parametrize(("who", "path"), list(each()))
Heard: TypeAlias = Callable[[str, Path], Outcome]


# The corpus.


def test_there_are_attacks_of_every_class_and_each_says_what_it_tries() -> None:
    assert len(ATTACKS) >= 90
    assert {path.stem.partition("__")[0] for path in ATTACKS} == CLASSES
    assert QUICK | CREDIT.keys() <= {path.stem for path in ATTACKS}
    for path in ATTACKS:
        first = path.read_bytes().splitlines()[0].decode("ascii")
        assert first.startswith("# "), path.name
        assert len(first) > 20, path.name


# No credit.


@every_attack
def test_an_attack_earns_nothing(who: str, path: Path, heard: Heard) -> None:
    grade = heard(who, path).grade
    assert grade.confinement is Confinement.STRICT
    assert grade.status is Status.FAILED
    allowed, _ = CREDIT.get(path.stem, (set(), ""))
    assert {check.id for check in grade.checks if check.earned} <= allowed
    assert grade.score is not None
    assert grade.score < grade.max_score


@every_attack
def test_the_next_submission_is_graded_as_ever(who: str, path: Path, heard: Heard) -> None:
    after = heard(who, path).after
    assert (after.status, after.score) == (Status.PASSED, 100)
    assert after.seconds < MARGIN


# No harm.


@every_attack
def test_an_attack_changes_no_file_and_stops_nothing(who: str, path: Path, heard: Heard) -> None:
    assert heard(who, path).harm == []


@every_attack
def test_an_attack_takes_no_more_than_its_time(who: str, path: Path, heard: Heard) -> None:
    assert heard(who, path).grade.seconds <= BUDGET + MARGIN


# Nothing that a submission says does anything where it is read.

ISOLATES = {LRI, FSI, PDI}
CONTROLS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


@cache
def language(code: str) -> Language:
    return Language(code, [built_in().locales])


@every_attack
def test_a_report_in_the_terminal_is_inert(who: str, path: Path, heard: Heard) -> None:
    grade = heard(who, path).grade
    for code in LANGUAGES:
        shown = text.render(grade, language(code), text.Terminal())
        assert CONTROLS.findall(shown) == []
        assert len(shown) < LARGEST_REPORT
        logical = text.render(grade, language(code), text.Terminal(writer=Writer.LOGICAL))
        assert set(CONTROLS.findall(logical)) <= {*ISOLATES, RLM}
        visual = text.render(grade, language(code), text.Terminal(writer=Writer.VISUAL))
        assert set(CONTROLS.findall(visual)) <= {*ISOLATES, LRO, PDF}
        for line in (logical + visual).split("\n"):
            assert _is_balanced(line), ascii(line)


@every_attack
def test_a_report_has_one_score_and_it_is_the_right_one(who: str, path: Path, heard: Heard) -> None:
    grade = heard(who, path).grade
    shown = text.render(grade, language("en"), text.Terminal())
    scores = [line for line in shown.split("\n") if line.startswith("Score:")]
    assert scores == [f"Score: {grade.score} of 100"]
    ticked = [line for line in shown.split("\n") if line.startswith("  ✓")]
    assert len(ticked) == sum(check.earned > 0 for check in grade.checks)
    assert "Well done" not in "\n".join(re.findall(r"^\S.*", shown, re.MULTILINE))


@every_attack
def test_what_is_kept_of_the_output_is_bounded(who: str, path: Path, heard: Heard) -> None:
    grade = heard(who, path).grade
    assert len(grade.output) <= 4 * OUTPUT_SHOWN  # an escape for each byte
    assert grade.printed <= 1024 * 1024


@every_attack
def test_a_document_is_plain_ascii(who: str, path: Path, heard: Heard) -> None:
    outcome = heard(who, path)
    assert outcome.attack.isascii()
    assert CONTROLS.findall(outcome.attack) == []
    assert report_json.dump(Document((outcome.grade,))) == outcome.attack


@every_attack
def test_a_page_has_only_elements_of_the_template(who: str, path: Path, heard: Heard) -> None:
    allowed = Elements((PACKAGE / "report" / "templates" / "report.html").read_text("utf-8"))
    for code in LANGUAGES:
        page = html.render(Document((heard(who, path).grade,)), language(code))
        assert CONTROLS.findall(page) == []
        assert len(page) < LARGEST_REPORT
        found = Elements(page)
        assert set(found.seen) <= set(allowed.seen) | {("code", "dir"), ("bdi", "dir")}
        assert found.open == []
        assert found.others == []


def _is_balanced(line: str) -> bool:
    """Whether each isolate and override ends in its line."""
    depth = 0
    for character in line:
        depth += (character in {LRI, FSI}) - (character == PDI)
        if depth < 0:
            return False
    count = Counter(line)
    return depth == 0 and count[LRO] == count[PDF] <= 1


class Elements(HTMLParser):
    """The elements of a page: each with each of its attributes, or with none."""

    VOID = frozenset({"meta"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.seen: Counter[tuple[str, str]] = Counter()
        self.open: list[str] = []
        self.others: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.seen.update([(tag, name) for name, _ in attrs] or [(tag, "")])
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.others.append(f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        """There should be none."""
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        """There should be none."""
        self.others.append(data)


# Nothing is reached, and nothing is left.


each_user = pytest.mark.parametrize(
    "who", [pytest.param(who, marks=() if who == "me" else pytest.mark.heavy) for who in USERS]
)


@each_user
def test_no_canary_is_reached(who: str, request: pytest.FixtureRequest) -> None:
    user: Grader = request.getfixturevalue(who)
    token = secrets.token_hex(16)
    found = user.run("canaries", user.root, TADRIB_CANARY=token)
    outcomes = {name: Outcome(**facts) for name, facts in found["outcomes"].items()}
    assert {"beside the suite", "the environment", "the memory", "TCP"} <= outcomes.keys()
    assert [name for name, outcome in outcomes.items() if token in outcome.attack] == []
    assert found["reached"] == []
    for name, outcome in outcomes.items():
        said = outcome.grade.checks[0].message
        assert said is not None
        assert said.values["exception"] == "PermissionError", name  # refused, not merely missed
        assert outcome.after.score == 100
        assert outcome.harm == []
    assert found["left"] == []


@pytest.mark.heavy
def test_the_canaries_are_there_to_be_reached(me: Grader) -> None:
    token = secrets.token_hex(16)
    found = me.run("canaries, loose", me.root, TADRIB_CANARY=token)
    outcomes = {name: Outcome(**facts) for name, facts in found["outcomes"].items()}
    assert {outcome.grade.confinement for outcome in outcomes.values()} == {Confinement.NONE}
    got = {name for name, outcome in outcomes.items() if token in outcome.attack}
    got |= set(found["reached"])
    # Some systems keep a process's memory to itself, whoever asks.
    assert outcomes.keys() - {"the memory", "the memory, by a call"} <= got


@each_user
def test_each_user_is_who_they_should_be(who: str, request: pytest.FixtureRequest) -> None:
    user: Grader = request.getfixturevalue(who)
    uid, groups = user.run("user", user.root)
    if who == "me":
        assert uid == os.getuid()
    else:
        assert (uid, set(groups) - {NOBODY}) == (NOBODY, set())


def test_no_process_is_left(court: Court, heard: Heard) -> None:
    for path in ATTACKS:
        if path.stem in QUICK:
            heard("me", path)
    assert court.close() == []


if __name__ == "__main__":
    main(*sys.argv[1:])
