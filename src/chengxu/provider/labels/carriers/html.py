"""HTML: `<meta name="AIGC" content="...">` in the head: a convention, the guides name no place.

A page is read up to `LARGEST`; what stands in scripts, styles, titles and comments is none of its tags.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Source, Truncated, changed

LARGEST = 1 << 20
"""Bytes of a page in which labels are looked for: a house setting."""
TOKEN = re.compile(rb"<(?:!--|[!?]|(/?[A-Za-z][^\s/>]*))")
ATTRIBUTE = re.compile(rb"""[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?""")
REST = re.compile(rb"[\s/]*+>")
HEAD = {b"html", b"head", b"meta", b"title", b"base", b"link", b"script", b"style", b"noscript", b"template"}
RAW = {b"script", b"style", b"title", b"noscript", b"textarea", b"xmp", b"iframe", b"noembed", b"noframes"}
FIRST = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta", b"<title")


class Tag(NamedTuple):
    """A tag: its name in small letters, its attributes, and where it begins and ends."""

    name: bytes
    attributes: dict[str, str]
    start: int
    end: int


def tags(data: bytes) -> Iterator[Tag]:
    """Yield the tags in order; a text between them is a tag without a name. Truncated where one has no end."""
    at = 0
    while token := TOKEN.search(data, at):
        if data[at : token.start()].strip():
            yield Tag(b"", {}, at, token.start())
        if token[1] is None:
            end = b"-->" if token[0] == b"<!--" else b">"
            at = _behind(data, end, token.end())
            continue
        found = _tag(data, token)
        yield found
        at = found.end
        if found.name in RAW:
            closing = re.compile(rb"</" + found.name + rb"(?=[\s/>])", re.IGNORECASE).search(data, at)
            if closing is None:
                raise Truncated
            at = _behind(data, b">", closing.end())
    if data.endswith((b"<", b"</")):
        raise Truncated
    if data[at:].strip():
        yield Tag(b"", {}, at, len(data))


def _behind(data: bytes, what: bytes, at: int) -> int:
    found = data.find(what, at)
    if found < 0:
        raise Truncated
    return found + len(what)


def _tag(data: bytes, token: re.Match[bytes]) -> Tag:
    attributes: dict[str, str] = {}
    at = token.end()
    while (rest := REST.match(data, at)) is None:
        one = ATTRIBUTE.match(data, at)
        if one is None:
            raise Truncated
        value = (one[2] or b"").decode("utf-8", "replace")
        value = value[1:-1] if value[:1] in ("'", '"') else value
        attributes.setdefault(one[1].decode("utf-8", "replace").lower(), value)
        at = one.end()
    return Tag(token[1].lower(), attributes, token.start(), rest.end())


class Page(NamedTuple):
    """Where the head of a page ends, None if it does not, and the tags of labels."""

    head_end: int | None
    labels: list[Tag]


def page(source: Source) -> Page:
    """Return what a page says in its tags."""
    data = source.some(0, LARGEST)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Broken("not-understood")
    mark = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    end: int | None = None
    labels: list[Tag] = []
    try:
        for tag in tags(data[mark:]):
            if (end is None and tag.name.removeprefix(b"/") not in HEAD) or tag.name in (b"/head", b"/html"):
                end = mark + tag.start if end is None else end
            if tag.name == b"meta" and tag.attributes.get("name", "").strip().upper() == KEY:
                labels.append(tag._replace(start=mark + tag.start, end=mark + tag.end))
    except Truncated:
        if source.size <= LARGEST:
            raise
    return Page(end, labels)


def read(source: Source) -> list[Found]:
    """Return the labels of a page; a page that ends within its head is cut off."""
    found = page(source)
    if found.head_end is None:
        raise Broken("too-large-inside") if source.size > LARGEST else Truncated
    return [Found("html:meta", _content(t), laid_down=_laid_down(t, found.head_end)) for t in found.labels]


def _content(tag: Tag) -> str:
    return html.unescape(tag.attributes.get("content", ""))


def _laid_down(tag: Tag, head_end: int) -> bool:
    return tag.start < head_end and tag.attributes["name"] == KEY


def write(source: Source, text: str) -> Sequence[Piece]:
    """Return the page with the label at the end of its head, or where one stands."""
    found = page(source)
    if found.head_end is None:
        raise Truncated
    made = f'<meta name="{KEY}" content="{html.escape(text)}"/>'.encode()
    stays = next((t for t in found.labels if _laid_down(t, found.head_end)), None)
    changes = [(t.start, t.end - t.start, made if t is stays else b"") for t in found.labels]
    if stays is None:
        changes.append((found.head_end, 0, made))
    return changed(source, changes)


def _is_mine(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return start.startswith(FIRST) or (start.startswith((b"<?xml", b"<!--")) and b"<html" in start)


CARRIERS = (Carrier("HTML", (".html", ".htm", ".xhtml"), _is_mine, read, write, by_name=True),)
