"""Grades as the JSON document that `--format json` prints, and back."""

import json
from dataclasses import asdict
from typing import Any

from grader.model import Document, InputError, message


def dump(document: Document) -> str:
    """One document, readable and of ASCII characters only; ends with a newline."""
    facts: dict[str, Any] = asdict(document)
    ordered = {"schema": facts.pop("schema"), **facts}
    return json.dumps(ordered, indent=2) + "\n"


def parse(text: bytes, name: str) -> Document:
    """Read a document back; unknown fields are ignored. Raises InputError."""
    import msgspec  # only `grade show` reads

    try:
        return msgspec.json.decode(text, type=Document)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(
            message(
                "%(file)s is not a grade that this version can read: %(reason)s",
                file=name,
                reason=str(error),
            )
        ) from error


def schema() -> dict[str, Any]:
    """The JSON Schema of the document, made from the types in `grader.model`."""
    import msgspec

    made: dict[str, Any] = json.loads(json.dumps(msgspec.json.schema(Document)))
    return made  # with lists for tuples, as in a file
