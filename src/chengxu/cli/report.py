"""Write an assessment as one HTML page or Markdown file that needs nothing else to be read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chengxu import __version__
from chengxu.algebra.term import Lang, Term
from chengxu.algebra.truth import Truth
from chengxu.cli import phrases
from chengxu.cli.bilingual import lang, say
from chengxu.cli.summary import remarks, state_words
from chengxu.interpret.assess import Assessment, Finding
from chengxu.interpret.explain import Reason
from chengxu.interpret.reasons import (
    ChangeLine,
    ReasonLine,
    change_lines,
    enough_lines,
    groups,
    reason_line,
)
from chengxu.interpret.render import MODALITIES, render
from chengxu.interpret.summarise import ANSWERS, Item, attention, counts, to_find_out

if TYPE_CHECKING:
    from jinja2 import Environment

MARKS = {Truth.TRUE: "✓", Truth.FALSE: "✗", Truth.UNKNOWN: "?"}


def write_reports(paths: Mapping[str, Path], assessments: Sequence[Assessment], calendar: str) -> list[str]:
    """Write the report of each kind (`html`, `md`) in the language of this run; return their addresses.

    The files appear whole, all of them or none.
    """
    environment = _environment()
    view = _view(assessments, calendar, lang())
    parts: list[tuple[Path, Path]] = []
    try:
        for kind, path in paths.items():
            text = environment.get_template(f"report.{kind}.j2").render(view)
            parts.append((_part(path.resolve(), text), path.resolve()))
    except OSError:
        for part, _ in parts:
            part.unlink()
        raise
    return [part.replace(path).as_uri() for part, path in parts]


def write_page(template: str, path: Path, view: Mapping[str, Any]) -> str:
    """Write one page from a template in the language of this run; return its address. It appears whole or not at all."""
    words = {"lang": lang(), "version": __version__, "today": date.today()}
    text = _environment().get_template(template).render({**words, **view})
    return _part(path.resolve(), text).replace(path.resolve()).as_uri()


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

    return Environment(
        loader=PackageLoader("chengxu.cli"), autoescape=select_autoescape(["html.j2"]), undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def _part(path: Path, text: str) -> Path:
    """Write a text beside the place where it belongs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    Path(name).chmod(0o644)
    return Path(name)


def _view(assessments: Sequence[Assessment], calendar: str, tongue: Lang) -> dict[str, Any]:
    """Return what the templates use: the assessments, and words for everything in them."""

    def t(term: Term, **values: object) -> str:
        return say(term, **values)

    def line(reason: Reason, a: Assessment) -> ReasonLine:
        return reason_line(reason, a.record, a.on, tongue)

    def enough(finding: Finding, a: Assessment) -> tuple[str, list[ReasonLine]] | None:
        return enough_lines(finding, a.record, a.on, tongue)

    def changes(finding: Finding, a: Assessment) -> tuple[str, list[ChangeLine]]:
        return change_lines(finding, a.record, a.on, tongue)

    return {
        "assessments": assessments, "lang": tongue, "t": t, "p": phrases, "version": __version__, "calendar": calendar,
        "today": date.today(), "answers": ANSWERS, "state": state_words, "marks": MARKS, "modalities": MODALITIES,
        "truths": tuple(ANSWERS), "attention": attention, "counts": counts, "to_find_out": to_find_out,
        "groups": partial(groups, lang=tongue), "sentence": partial(render, lang=tongue), "line": line,
        "remarks": remarks, "Item": Item, "enough": enough, "changes": changes,
        "kind": lambda reason: type(reason.node).__name__,
    }  # fmt: skip
