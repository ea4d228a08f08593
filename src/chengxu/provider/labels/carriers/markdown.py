"""Markdown: the map AIGC in the YAML front matter, its values quoted (guide on text files, 6.5).

Only the lines of that map are read and written; every other line of the front matter stays byte for byte. The text itself
is not touched: what a reader sees is the explicit label's affair.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Range, Source, Truncated, tidy

LARGEST, MOST = 1 << 20, 64
"""House settings: bytes of a front matter that are read, and maps AIGC in it."""
BOM = b"\xef\xbb\xbf"
OPENING = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*(\r?\n)")
CLOSING = re.compile(rb"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
KEY_LINE = re.compile(r"""(?:"aigc"|'aigc'|aigc)\s*:(?:\s+(.*))?$""", re.IGNORECASE)
ANY_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s\[\]{},&*!|>%@`"'#-][^:]*|-[^\s:][^:]*)\s*:(?:\s|$)|- |-$""")
PAIR = re.compile(r"""\s+(?:"([^"]*)"|'([^']*)'|([A-Za-z]\w*))\s*:(?:\s+(.*))?$""")
QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')\s*(?:#.*)?$""")


class Block(NamedTuple):
    """A map AIGC among the lines of a front matter: from which line to which, and its text as JSON."""

    start: int
    end: int
    text: str
    exact: bool


class Front(NamedTuple):
    """A front matter: where its lines begin, the lines with their ends, and how a line ends."""

    start: int
    lines: list[bytes]
    newline: bytes


def front(source: Source) -> Front | None:
    """Return the front matter, None where the text has none; Truncated where it may be one that lacks its end."""
    data = source.some(0, LARGEST)
    if data.removeprefix(BOM).startswith(b"+++"):
        raise Broken("not-understood")  # a front matter in TOML
    opening = OPENING.match(data)
    if opening is None:
        if len(data) == source.size and b"---".startswith(data.removeprefix(BOM).rstrip()):
            raise Truncated
        return None
    closing = CLOSING.search(data, opening.end())
    if closing is None:
        if source.size > LARGEST:
            raise Broken("too-large-inside")
        whole = data[opening.end() : data.rfind(b"\n") + 1].splitlines()
        if all(_is_of_map(_text(line)) for line in whole):
            raise Truncated
        return None  # a line across the page
    return Front(opening.end(), data[opening.end() : closing.start()].splitlines(keepends=True), opening[1])


def read(source: Source) -> list[Found]:
    """Return the labels of a Markdown text."""
    found = front(source)
    blocks = _blocks(found) if found else []
    return [Found("markdown:front-matter", b.text, laid_down=b.exact) for b in blocks]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the text with the label in its front matter, made if there is none."""
    old, fields = front(source), json.loads(text)
    newline = old.newline if old else b"\r\n" if b"\r\n" in source.some(0, LARGEST) else b"\n"
    made = [f"{KEY}:", *(f"  {name}: {json.dumps(value)}" for name, value in fields.items())]
    block = b"".join(line.encode() + newline for line in made)
    if old is None:
        mark = len(BOM) if source.some(0, 3) == BOM else 0
        head = b"---" + newline + block + b"---" + newline
        return tidy([Range(0, mark), head, Range(mark, source.size - mark)])
    blocks = _blocks(old)
    gone = {n for b in blocks for n in range(b.start, b.end)}
    kept = [line for n, line in enumerate(old.lines) if n not in gone]
    _check_map(kept)
    place = blocks[0].start if blocks else len(kept)
    head = b"".join([*kept[:place], block, *kept[place:]])
    end = old.start + sum(map(len, old.lines))
    return tidy([Range(0, old.start), head, Range(end, source.size - end)])


def _check_map(lines: list[bytes]) -> None:
    """Refuse where the front matter is no map of the plain kind, to which a line can be added."""
    texts = [text for line in lines if (text := _text(line)).strip() and not text.lstrip().startswith("#")]
    if (texts and texts[0].startswith((" ", "\t", "-"))) or not all(map(_is_of_map, texts)):
        raise Broken("not-understood")


def _is_of_map(text: str) -> bool:
    """Return whether a line may stand in a map of the plain kind, or between its entries."""
    return not text.strip() or text.startswith((" ", "\t", "#")) or ANY_KEY.match(text) is not None


def _text(line: bytes) -> str:
    try:
        return line.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise Broken("not-understood") from error


def _blocks(found: Front) -> list[Block]:
    blocks, lines = list[Block](), [_text(line) for line in found.lines]
    for start, line in enumerate(lines):
        key = KEY_LINE.match(line)
        if key is None:
            continue
        end = last = start + 1
        while end < len(lines) and (not lines[end].strip() or lines[end][0] in " \t"):
            end += 1
            last = end if lines[end - 1].strip() else last
        inside = [x for x in lines[start + 1 : last] if x.strip() and not x.lstrip().startswith("#")]
        text = _map(key[1] or "", inside)
        if len(blocks) >= MOST:
            raise Broken("too-large-inside")
        blocks.append(Block(start, last, text, line.startswith((KEY, f'"{KEY}"', f"'{KEY}'"))))
    return blocks


def _map(value: str, inside: list[str]) -> str:
    """Return what stands under the key as JSON: a map of lines, or an object or a text in one line."""
    value = value if not value.startswith("#") else ""
    if value:
        if inside:
            raise Broken("not-understood")
        if value.startswith("{"):
            return value.split(" #")[0]
        text = json.loads(_scalar(value))
        return text if isinstance(text, str) else json.dumps(text)
    pairs = []
    for line in inside:
        pair = PAIR.match(line)
        if pair is None or len(line) - len(line.lstrip()) != len(inside[0]) - len(inside[0].lstrip()):
            raise Broken("not-understood")
        pairs.append(
            f"{json.dumps(next(k for k in pair.groups()[:3] if k is not None))}:{_scalar(pair[4] or '')}"
        )
    return "{" + ",".join(pairs) + "}"


def _scalar(value: str) -> str:
    """Return a value of YAML in one line as JSON; Broken for the forms that no label needs."""
    quoted = QUOTED.match(value)
    if quoted and quoted[1][0] == "'":
        return json.dumps(quoted[1][1:-1].replace("''", "'"))
    if quoted:
        try:
            return json.dumps(json.loads(quoted[1]))
        except ValueError as error:
            raise Broken("not-understood") from error
    plain = re.split(r"(?:^|\s)#", value, maxsplit=1)[0].strip()
    if plain[:1] in tuple("\"'&*!|>%@`[{"):
        raise Broken("not-understood")
    if plain in ("", "~", "null", "true", "false"):
        return plain if plain in ("true", "false") else "null"
    return plain if re.fullmatch(r"0|[1-9][0-9]{0,17}", plain) else json.dumps(plain)


def _is_mine(head: bytes) -> bool:
    return OPENING.match(head) is not None


CARRIERS = (Carrier("Markdown", (".md", ".markdown", ".mdx", ".qmd"), _is_mine, read, write, by_name=True),)
