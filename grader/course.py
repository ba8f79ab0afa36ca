"""A course: `exercises/` and `solutions/`, read, or what exactly is malformed in them.

Nothing here knows a lecture. A course is a folder with these two and `locales/`:

    exercises/NN_slug.py              the stub
    solutions/NN_slug/solution.py     the reference, with marked regions that the stub leaves out
                      suite.py        the hidden pytest suite
                      mistakes.py     known wrong versions
                      hints.py        TITLE, LEARNED and HINTS
"""

import hashlib
import importlib.util
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeVar

from grader.model import CheckFacts, GraderError, InputError, Message, message

if TYPE_CHECKING:
    from grader.box.runner import Runner
    from grader.checking.contract import Gradient

TEXTS = ("TITLE", "LEARNED", "HINTS")
FILES = ("solution.py", "suite.py", "mistakes.py", "hints.py")
SLUG = re.compile(r"\d\d_[a-z0-9_]+")

Program = TypeVar("Program", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Mistake:
    """A known wrong version of one function or class.

    Attributes:
        id: its name in grades.
        of: the function or class that it gets wrong.
        program: the wrong version; answers as a submission with this mistake does.
        why: what the code computes now, what is asked, why it matters; `ask`: the next step.
        named: it is on the exercise's list. Another is explained, and has no name in a grade.
    """

    id: str
    of: str
    program: Callable[..., Any]
    why: Message
    ask: Message
    named: bool


def mistake(
    id: str, *, of: str, why: str = "", ask: str = "", named: bool = True
) -> Callable[[Program], Program]:
    """Mark a program of `mistakes.py` as a known wrong version of `of`.

    Another program with the same id needs no texts of its own.
    """

    def mark(program: Program) -> Program:
        program.mistake = (id, of, why, ask, named)  # type: ignore[attr-defined]  # read by the loader
        return program

    return mark


def explained(id: str, *, of: str, why: str = "", ask: str = "") -> Callable[[Program], Program]:
    """Mark a wrong version that is not on the exercise's list: it is explained, but not named."""
    return mistake(id, of=of, why=why, ask=ask, named=False)


@dataclass(frozen=True)
class Exercise:
    """One exercise; its modules are loaded when they are first asked for."""

    slug: str
    stub: Path
    folder: Path

    @cached_property
    def digest(self) -> str:
        """SHA-256 over the files that decide a grade."""
        digest = hashlib.sha256()
        for name in FILES:
            digest.update((self.folder / name).read_bytes())
        return digest.hexdigest()

    @property
    def suite(self) -> Path:
        """The hidden suite."""
        return self.folder / "suite.py"

    @cached_property
    def texts(self) -> ModuleType:
        """The module of TITLE, LEARNED and HINTS."""
        module = self._load("hints")
        for name in TEXTS:
            if not getattr(module, name, None):
                raise self.malformed("hints.py", message("%(name)s is missing", name=name))
        return module

    @property
    def title(self) -> str:
        """Message id of the title."""
        return str(self.texts.TITLE)

    @property
    def hints(self) -> tuple[str, ...]:
        """Message ids of the hints, in order."""
        return tuple(self.texts.HINTS)

    @cached_property
    def tests(self) -> tuple[Callable[..., None], ...]:
        """The functions of the suite that `@check` marks, in order."""
        everything = vars(self._load("suite")).values()
        return tuple(t for t in everything if isinstance(getattr(t, "check", None), CheckFacts))

    @property
    def checks(self) -> tuple[CheckFacts, ...]:
        """What the suite says of its checks, in order."""
        return tuple(test.check for test in self.tests)  # type: ignore[attr-defined]  # marked

    @cached_property
    def gradients(self) -> "tuple[Gradient, ...]":
        """What the suite says is a derivative, and of what; of each function the first."""
        from grader.checking.contract import Gradient  # imports NumPy: not for `grade hint`

        first: dict[str, Gradient] = {}
        for value in vars(self._load("suite")).values():
            if isinstance(value, Gradient):
                first.setdefault(value.name, value)
        return tuple(first.values())

    @cached_property
    def mistakes(self) -> tuple[Mistake, ...]:
        """In the order of the file, which is the order of preference."""
        marked = [p for p in vars(self._load("mistakes")).values() if "mistake" in _own(p)]
        texts = {p.mistake[0]: p.mistake[2:4] for p in reversed(marked) if p.mistake[2]}
        missing = {p.mistake[0] for p in marked} - texts.keys()
        if missing:
            what = message("no explanation of %(mistakes)s", mistakes=", ".join(sorted(missing)))
            raise self.malformed("mistakes.py", what)
        return tuple(
            Mistake(id, of, program, Message(texts[id][0]), Message(texts[id][1]), named)
            for program in marked
            for id, of, _, _, named in [program.mistake]
        )

    def reference(self) -> "Runner":
        """A runner of the reference solution, to be used in the judge."""
        from grader.box.runner import Runner, provide  # imports NumPy: not for `grade hint`

        path = self.folder / "solution.py"
        code = compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
        return Runner(lambda: provide(f"{self._package}.solution", code), str(path))

    def complete(self) -> "Exercise":
        """This exercise, or a GraderError that names the file that it lacks."""
        for path in (self.stub, *(self.folder / name for name in FILES)):
            if not path.is_file():
                raise self.malformed(path.name, message("the file is missing"))
        return self

    def malformed(self, file: str, what: Message) -> GraderError:
        """The error that says what is wrong with a file of the course."""
        return GraderError(
            message(
                "The course's file %(file)s is malformed: %(what)s.",
                file=f"{self.folder.name}/{file}",
                what=what,
            )
        )

    def _load(self, name: str) -> ModuleType:
        # As a module of a package, so that mistakes.py can write `from .solution import …`.
        full_name = f"{self._package}.{name}"
        spec = importlib.util.spec_from_file_location(full_name, self.folder / f"{name}.py")
        if spec is None or spec.loader is None:
            raise self.malformed(f"{name}.py", message("not a Python file"))
        module = importlib.util.module_from_spec(spec)
        sys.modules[full_name] = module
        kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # as for suites
        try:
            spec.loader.exec_module(module)
        finally:
            sys.dont_write_bytecode = kept
        return module

    @cached_property
    def _package(self) -> str:
        place = hashlib.sha256(str(self.folder).encode()).hexdigest()[:8]
        name = f"course_{place}_{self.slug}"
        if name not in sys.modules:
            package = ModuleType(name)
            package.__path__ = [str(self.folder)]
            sys.modules[name] = package
        return name


@dataclass(frozen=True)
class Course:
    """All exercises of one folder, in order."""

    root: Path

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """Every exercise that has a folder, by number."""
        folder = self.root.resolve() / "solutions"
        if not folder.is_dir():
            raise InputError(
                message(
                    "%(path)s is not a course: it has no folder `solutions`.", path=str(self.root)
                )
            )
        names = sorted(p.name for p in folder.iterdir() if SLUG.fullmatch(p.name))
        return tuple(self._exercise(name) for name in names)

    @property
    def locales(self) -> Path:
        """The folder of its catalogs."""
        return self.root / "locales"

    def find(self, name: str) -> Exercise:
        """The exercise called `name`: its slug, its number, or the slug without the number."""
        wanted = name.strip().removesuffix(".py").replace("-", "_").casefold()
        for exercise in self.exercises:
            number, _, word = exercise.slug.partition("_")
            by_number = wanted.isdecimal() and int(wanted) == int(number)
            if wanted in (exercise.slug, word) or by_number:
                return exercise.complete()
        raise InputError(
            message(
                "There is no exercise %(name)s. The exercises are: %(all)s",
                name=name,
                all=self._names(),
            )
        )

    def of_file(self, path: Path) -> Exercise:
        """The exercise that a file belongs to, by its name (or its folder's: solution.py)."""
        stem = path.absolute().parent.name if path.name == "solution.py" else path.stem
        wanted = re.sub(r"[\s-]+", "_", stem).casefold()
        fitting = [e for e in self.exercises if re.match(rf"{e.slug}(?![a-z0-9])", wanted)]
        if fitting:
            return max(fitting, key=lambda exercise: len(exercise.slug)).complete()
        if wanted.isdecimal():
            return self.find(wanted)
        raise InputError(
            message(
                "The file name %(file)s does not say which exercise it is. Names begin as in "
                "%(example)s; or say it with %(option)s.",
                file=path.name,
                example=f"{self.exercises[0].slug}.py",
                option="--exercise",
            )
        )

    def after(self, exercise: Exercise) -> Exercise | None:
        """The next exercise, None after the last."""
        place = self.exercises.index(exercise) + 1
        return self.exercises[place] if place < len(self.exercises) else None

    def _exercise(self, slug: str) -> Exercise:
        root = self.root.resolve()  # modules know their files by absolute paths
        return Exercise(slug, root / "exercises" / f"{slug}.py", root / "solutions" / slug)

    def _names(self) -> str:
        return ", ".join(exercise.slug for exercise in self.exercises)


def built_in() -> Course:
    """The course that comes with the package: beside it in a checkout, inside it in a wheel."""
    package = Path(__file__).parent
    return Course(package if (package / "solutions").is_dir() else package.parent)


def _own(program: Any) -> Sequence[str]:
    # Not inherited: a wrong class may extend another wrong class.
    return list(getattr(program, "__dict__", {}))
