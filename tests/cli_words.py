"""What the tests of the command line share: where things are, how to tell the languages apart, how JSON is shaped."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
HAN = re.compile(r"[㐀-鿿]")
LATIN = re.compile(r"[A-Za-z]{2,}")

TEXT = {"zh": str, "en": str}
"""The shape of a text in JSON."""


def flat(out: str) -> str:
    """Return what was printed as one line, so that a sentence is found wherever it was broken."""
    return " ".join(out.split())


def check(given: Any, shape: Any, where: str = "") -> None:
    """Check that a value has a shape: exactly the keys of a dict, items of a list, one of a tuple, or a type."""
    match shape:
        case dict():
            assert given.keys() == shape.keys(), where
            for key, inner in shape.items():
                check(given[key], inner, f"{where}.{key}")
        case [inner]:
            assert isinstance(given, list), where
            for item in given:
                check(item, inner, where)
        case (inner, None):
            if given is not None:
                check(given, inner, where)
        case _:
            assert isinstance(given, shape), (where, given)
            assert shape is bool or not isinstance(given, bool), (where, given)


def undocumented(shape: Any) -> set[str]:
    """Return the keys of a shape, those inside it too, that docs/json.md does not name."""
    page = (ROOT / "docs/json.md").read_text(encoding="utf-8")
    said = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]*)`", page))))
    return {key for key in keys_of(shape) if key not in said | {"zh", "en"}}


def keys_of(shape: Any) -> set[str]:
    """Return every key of a shape, at every depth."""
    if isinstance(shape, dict):
        return {*shape} | {key for inner in shape.values() for key in keys_of(inner)}
    parts = shape if isinstance(shape, list | tuple) else ()
    return {key for inner in parts for key in keys_of(inner)}
