"""Grades as one self-contained HTML page, right-to-left where the language is."""

from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from grader.i18n import Language, inert
from grader.model import Document, Message, message, messages
from grader.report import blocks


def render(document: Document, language: Language) -> str:
    """The page of a document: no script, no network, every value isolated."""
    environment = Environment(
        loader=PackageLoader("grader.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"say": partial(say, language), "inert": _shown}
    environment.globals |= {"message": message, "messages": messages, "language": language}
    environment.filters |= {"passed": blocks.passed, "failed": blocks.failed}
    environment.filters["as_above"] = blocks.as_above
    return environment.get_template("report.html").render(document=document)


def say(language: Language, said: Message | str) -> Markup:
    """A message as HTML: text escaped, code and values isolated left-to-right."""
    parts = Markup()
    for run in language.say(said):
        if isinstance(run, str):
            parts += Markup.escape(run)
        elif run.code:
            parts += Markup('<code dir="ltr">{}</code>').format(run.text)
        else:
            direction = "auto" if run.right_to_left else "ltr"
            parts += Markup('<bdi dir="{}">{}</bdi>').format(direction, run.text)
    return parts


def _shown(text: str) -> str:
    """Text of several lines, each of them inert."""
    return "\n".join(inert(line) for line in text.split("\n"))
