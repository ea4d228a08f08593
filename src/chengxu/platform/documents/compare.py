"""What was changed in a document outside of the platform: its lines against those that were generated.

Which lines of the generated document belong to which particular is learnt by generating it once more with a mark at both
ends of each, so that it works for every template.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from chengxu.algebra.term import LANGS, Lang, Term, TermError
from chengxu.law.document import Kind, Particular
from chengxu.platform.documents.docx import filled
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.sheet import WORDED, WORDS, shown_parts

LARGEST, UNPACKED, LINES = 10 * 2**20, 32 * 2**20, 20_000
"""Bytes of a file, bytes of its text once unpacked, lines of it: house settings."""
FIRST_MARK = 0xE000
"""Characters for private use, one for each particular: no font has them and no text of ours keeps them."""
TEXT = "word/document.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PIECE = re.compile(r"[A-Za-z0-9]+|\s|.", re.DOTALL)
BULLETS = re.compile(r"^[·•▪\-–*]\s*")
BANNERS = frozenset(WORDS["draft"][lang] for lang in LANGS)
"""Lines that say of a working copy that it is one: whoever takes them out changes nothing of the document."""
NOT_DOCX = Term(
    "这不是可以读取的 DOCX 文件。请下载本页的 DOCX，编辑后另存为 DOCX 再上传。",
    "This is no DOCX file that can be read. Download the DOCX from this page, edit it, save it as DOCX and upload that.",
)
TOO_MUCH = Term(
    "文件过大（最大 {most} MB，展开后 {open} MB，{lines} 行；均为内部设定）。",
    "The file is too large (at most {most} MB, {open} MB unpacked and {lines} lines: house settings).",
)


@dataclass(frozen=True)
class Change:
    """A particular whose text was changed; `pieces` is the text with what went and what came: same, gone, new."""

    particular: Particular
    lines: Sequence[str]
    pieces: Sequence[tuple[str, str]]

    @property
    def value(self) -> Any:
        """What the particular says now, as it is stated."""
        if self.particular.kind is Kind.LIST:
            return [_plain(line) for line in self.lines]
        return "\n".join(self.lines)


@dataclass(frozen=True)
class Departure:
    """A passage that comes from the template or the record and was changed: before and after, in lines."""

    before: Sequence[str]
    after: Sequence[str]


@dataclass(frozen=True)
class Compared:
    """What was changed: in passages that are the writer's, and in others."""

    changes: Sequence[Change]
    departures: Sequence[Departure]


@dataclass(frozen=True)
class _Line:
    """A line of the generated document, and to which particular it belongs (None: to the template)."""

    text: str
    part: Particular | None


def compare(found: Issued, content: bytes) -> Compared:
    """Return what was changed in a file that was made from a document, in the language in which it is most alike."""
    told = [line for line in lines_of(content) if line not in BANNERS]
    generated = {lang: list(_generated(found, lang)) for lang in LANGS}
    alike = {lang: _matcher(lines, told).ratio() for lang, lines in generated.items()}
    return _compared(generated[max(alike, key=lambda lang: alike[lang])], told)


def lines_of(content: bytes) -> list[str]:
    """Return the lines of a DOCX in their order, blank ones left out; TermError if it is none or out of the ordinary.

    Changes that were tracked count as accepted; text boxes are read where they stand.
    """
    try:
        tree = ElementTree.fromstring(_text(content))
    except (ElementTree.ParseError, ValueError):
        raise TermError(NOT_DOCX) from None
    lines = [line for paragraph in _paragraphs(tree) for line in _own_text(paragraph).split("\n")]
    told = [plain for line in lines if (plain := " ".join(line.split()))]
    if len(told) > LINES:
        raise _too_much()
    return told


def pieces(before: str, after: str) -> list[tuple[str, str]]:
    """Return a text with what went (`gone`) and what came (`new`) between what stayed (`same`)."""
    old, new = PIECE.findall(before), PIECE.findall(after)
    found: list[tuple[str, str]] = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(("same", "".join(old[i1:i2])))
            continue
        found += [(k, t) for k, t in (("gone", "".join(old[i1:i2])), ("new", "".join(new[j1:j2]))) if t]
    return found


def _text(content: bytes) -> bytes:
    """Return the part of a DOCX that holds its text; TermError if there is none, or more than there should be."""
    if len(content) > LARGEST:
        raise _too_much()
    try:
        with zipfile.ZipFile(BytesIO(content)) as package, package.open(TEXT) as file:
            text = file.read(UNPACKED + 1)
    # what zipfile raises: an unknown compression is NotImplementedError, a locked package RuntimeError
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, OSError, ValueError, EOFError):
        raise TermError(NOT_DOCX) from None
    if len(text) > UNPACKED:
        raise _too_much()
    plain = text.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise TermError(NOT_DOCX)
    return text


def _paragraphs(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """Yield the paragraphs below an element in their order, without what old readers get in place of others."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag == FALLBACK:
            continue
        if one.tag == f"{W}p":
            yield one
        waiting.extend(reversed(one))


def _own_text(paragraph: ElementTree.Element) -> str:
    """Return the text of a paragraph without that of paragraphs inside it."""
    said, waiting = list[str](), list(reversed(paragraph))
    while waiting:
        one = waiting.pop()
        if one.tag in (f"{W}p", FALLBACK):
            continue
        if one.tag == f"{W}t":
            said.append(one.text or "")
        elif one.tag in (f"{W}br", f"{W}cr"):
            said.append("\n")
        elif one.tag == f"{W}tab":
            said.append(" ")
        waiting.extend(reversed(one))
    return "".join(said)


def _too_much() -> TermError:
    return TermError(TOO_MUCH.fill(most=LARGEST // 2**20, open=UNPACKED // 2**20, lines=LINES))


def _generated(found: Issued, lang: Lang) -> Iterator[_Line]:
    """Yield the lines of a document as it is generated, each with the particular to which it belongs."""
    parts = shown_parts(found)
    for line in lines_of(filled(found, lang, _with_marks)):
        text = " ".join("".join(c for c in line if not _is_mark(c)).split())
        whole = _is_mark(line[0]) and line[0] == line[-1]
        if text and text not in BANNERS:
            yield _Line(text, parts[ord(line[0]) - FIRST_MARK] if whole else None)


def _is_mark(character: str) -> bool:
    return FIRST_MARK <= ord(character) <= 0xF8FF


def _with_marks(said: dict[str, Any]) -> dict[str, Any]:
    """Return a sheet with a mark at both ends of each line of its particulars."""
    parts = []
    for number, part in enumerate(said["parts"]):
        mark = chr(FIRST_MARK + number)
        lines = [f"{mark}{line}{mark}" for line in part["lines"]]
        parts.append({**part, "lines": lines, "text": "\n".join(lines)})
    return {**said, "parts": parts}


def _matcher(lines: Sequence[_Line], told: Sequence[str]) -> SequenceMatcher[str]:
    return SequenceMatcher(
        None, [_plain(line.text) for line in lines], [_plain(t) for t in told], autojunk=False
    )


def _plain(line: str) -> str:
    """Return a line by what it says: a word processor may make a list of its own out of ours."""
    return BULLETS.sub("", line)


def _compared(lines: Sequence[_Line], told: Sequence[str]) -> Compared:
    kept: dict[str, list[str]] = {line.part.name: [] for line in lines if line.part}
    changed, departures = set[str](), list[Departure]()
    for kind, i1, i2, j1, j2 in _matcher(lines, told).get_opcodes():
        if kind == "equal":
            for line in lines[i1:i2]:
                if line.part:
                    kept[line.part.name].append(line.text)
            continue
        part = _whose(lines, i1, i2)
        if part is None or part.kind not in WORDED:
            departures.append(Departure([line.text for line in lines[i1:i2]], told[j1:j2]))
            for line in lines[i1:i2]:
                if line.part:
                    kept[line.part.name].append(line.text)
            continue
        kept[part.name] += told[j1:j2]
        changed.add(part.name)
    parts: Mapping[str, Particular] = {line.part.name: line.part for line in lines if line.part}
    before = {name: [line.text for line in lines if line.part and line.part.name == name] for name in changed}
    changes = [
        Change(part, kept[name], pieces("\n".join(before[name]), "\n".join(kept[name])))
        for name, part in parts.items()
        if name in changed
    ]
    return Compared(changes, departures)


def _whose(lines: Sequence[_Line], start: int, end: int) -> Particular | None:
    """Return the one particular to which changed lines belong; what is put in belongs to what stands before it, else behind."""
    if start == end:
        before = lines[start - 1].part if start else None
        return before or (lines[start].part if start < len(lines) else None)
    parts = [line.part for line in lines[start:end]]
    return parts[0] if all(part == parts[0] for part in parts) else None
