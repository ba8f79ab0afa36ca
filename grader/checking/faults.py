"""What keeps a call from being answered, as an outcome and a sentence."""

import codecs
import difflib
import io
from collections.abc import Callable, Mapping

from grader.answer import Fault, Kind
from grader.model import Message, Outcome, StudentError, message

SIGNALS = {
    6: "SIGABRT",
    7: "SIGBUS",
    8: "SIGFPE",
    11: "SIGSEGV",
    24: "SIGXCPU",
    25: "SIGXFSZ",
    31: "SIGSYS",
}


def student_error(
    fault: Fault, function: str, definitions: Mapping[str, int], seconds: float
) -> StudentError:
    """The error that a fault of the submission is, in a call of `function`."""
    if fault.kind is Kind.MISSING:
        return _missing(fault.name or function, definitions)
    if fault.kind is Kind.TIMEOUT:
        return StudentError(Outcome.TIMEOUT, _timeout(function, seconds), definitions.get(function))
    outcome, say = _TABLE[fault.kind]
    return StudentError(outcome, say(fault, function), fault.line or None)


def unreadable(source: bytes) -> StudentError | None:
    """Why Python could not read a file's bytes as text; None where it can."""
    if source.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in source:
        said = message(
            "The file is saved as `UTF-16`, or holds zero bytes, and Python cannot read it. "
            "Save it as `UTF-8`: editors offer this when a file is saved."
        )
        return StudentError(Outcome.RAISED, said)
    try:
        source.decode(_declared(source))
    except (UnicodeDecodeError, LookupError, SyntaxError):
        line = source[: _first_undecodable(source)].count(b"\n") + 1
        said = message(
            "Line %(line)s holds letters in an old encoding such as `cp1256`; Python reads "
            "`UTF-8`. Save the file as `UTF-8`: editors offer this when a file is saved.",
            line=line,
        )
        return StudentError(Outcome.RAISED, said, line)
    return None


def _declared(source: bytes) -> str:
    """The encoding that a comment in the first two lines declares, else UTF-8."""
    if b"coding" not in source[:400]:
        return "utf-8"
    import tokenize  # rarely needed

    return tokenize.detect_encoding(io.BytesIO(source).readline)[0]


def _first_undecodable(source: bytes) -> int:
    try:
        source.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return 0


def _missing(name: str, definitions: Mapping[str, int]) -> StudentError:
    near = difflib.get_close_matches(name, definitions, n=1, cutoff=0.6) or [
        other for other in definitions if other.casefold() == name.casefold()
    ]
    if not near:
        said = message("The file does not define %(function)s.", function=name)
        return StudentError(Outcome.MISSING, said)
    said = message(
        "The file does not define %(function)s. Did you mean %(candidate)s? Renaming it is enough.",
        function=name,
        candidate=near[0],
    )
    return StudentError(Outcome.MISSING, said, definitions[near[0]] or None)


def _timeout(function: str, seconds: float) -> Message:
    return message(
        "%(function)s gave no answer within the limit (seconds: %(seconds)s) and was stopped. "
        "Does anything in the loop's condition change from round to round?",
        function=function,
        seconds=f"{seconds:g}",
    )


def _syntax(fault: Fault, function: str) -> Message:
    return message(
        "Python cannot read the file yet: there is a syntax error in line %(line)s. "
        "Python says: %(reason)s",
        line=fault.line,
        reason=fault.text,
    )


def _import(fault: Fault, function: str) -> Message:
    return message(
        "Line %(line)s imports %(module)s. The exercises use only the standard library and "
        "`NumPy`, and these are enough.",
        line=fault.line,
        module=fault.name,
    )


def _exit(fault: Fault, function: str) -> Message:
    return message(
        "Line %(line)s ends the program. A function gives its result with `return`; the grader "
        "needs the program to go on.",
        line=fault.line,
    )


def _unwritten(fault: Fault, function: str) -> Message:
    return message("%(function)s is not written yet.", function=function)


def _memory(fault: Fault, function: str) -> Message:
    return message(
        "%(function)s asked for more memory than the limit. Does an array grow inside a loop, or "
        "is one larger than it needs to be?",
        function=function,
    )


def _crashed(fault: Fault, function: str) -> Message:
    code = fault.code
    if code >= 0:
        return message("%(function)s ended the whole process.", function=function)
    name = SIGNALS.get(-code, str(code))
    return message(
        "%(function)s made Python itself stop (%(signal)s). Endless recursion and writing beyond "
        "an array's end do this.",
        function=function,
        signal=name,
    )


def _malformed(fault: Fault, function: str) -> Message:
    return message("The answer of %(function)s could not be read.", function=function)


def _unsendable(fault: Fault, function: str) -> Message:
    return message(
        "%(function)s returned something that is not a result of this exercise: %(reason)s",
        function=function,
        reason=fault.text,
    )


def _raised(fault: Fault, function: str) -> Message:
    if fault.type == "EOFError" and "reading a line" in fault.text:
        return message(
            "Line %(line)s waits for `input()`. Nobody types here: the values come in as "
            "arguments.",
            line=fault.line,
        )
    where = _raised_loading if fault.loading else _raised_calling
    return where(fault, function)


def _raised_loading(fault: Fault, function: str) -> Message:
    return message(
        "The file stopped in line %(line)s, before any function was called, with "
        "%(exception)s: %(text)s",
        line=fault.line,
        exception=fault.type,
        text=fault.text,
    )


def _raised_calling(fault: Fault, function: str) -> Message:
    if not fault.line:
        return message(
            "The call of %(function)s raised %(exception)s: %(text)s",
            function=function,
            exception=fault.type,
            text=fault.text,
        )
    if not fault.locals:
        return message(
            "%(function)s stopped in line %(line)s with %(exception)s: %(text)s",
            function=function,
            line=fault.line,
            exception=fault.type,
            text=fault.text,
        )
    return message(
        "%(function)s stopped in line %(line)s with %(exception)s: %(text)s. The values there: "
        "%(values)s",
        function=function,
        line=fault.line,
        exception=fault.type,
        text=fault.text,
        values=", ".join(f"{name} = {value}" for name, value in fault.locals.items()),
    )


_TABLE: dict[Kind, tuple[Outcome, Callable[[Fault, str], Message]]] = {
    Kind.SYNTAX: (Outcome.RAISED, _syntax),
    Kind.IMPORT: (Outcome.RAISED, _import),
    Kind.EXIT: (Outcome.RAISED, _exit),
    Kind.RAISED: (Outcome.RAISED, _raised),
    Kind.UNSENDABLE: (Outcome.WRONG, _unsendable),
    Kind.UNWRITTEN: (Outcome.MISSING, _unwritten),
    Kind.MEMORY: (Outcome.CRASHED, _memory),
    Kind.CRASHED: (Outcome.CRASHED, _crashed),
    Kind.MALFORMED: (Outcome.CRASHED, _malformed),
}
