"""The values of PDF read from bytes, with the place of each entry of a dictionary (ISO 32000-1, 7.2 and 7.3)."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, TypeAlias

from chengxu.provider.labels.splice import Broken, Truncated

DEEPEST = 64
"""Arrays and dictionaries inside each other: a house setting."""
SPACE = re.compile(rb"(?:[\0\t\n\f\r ]|%[^\r\n]*+)*+")
TOKEN = re.compile(rb"<<|>>|[\[\](<]|/[^\0\t\n\f\r ()<>\[\]{}/%]*+|[^\0\t\n\f\r ()<>\[\]{}/%]++")
INTEGER = re.compile(rb"[+-]?\d{1,19}\Z")
REAL = re.compile(rb"[+-]?(?:\d+\.\d*|\.\d+|\d+)\Z")
STRING_PART = re.compile(rb"[^()\\]*+(?:\\.[^()\\]*+)*+", re.DOTALL)
ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|\r\n?", re.DOTALL)
ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Name(str):
    """A name, without its slash."""


class Ref(NamedTuple):
    """An indirect object by its number and its generation."""

    number: int
    generation: int


class Entry(NamedTuple):
    """An entry of a dictionary, and its bytes as they stand, if the dictionary is in no other value."""

    name: str
    value: Any
    raw: bytes


class Dictionary(NamedTuple):
    """A dictionary with its entries in order, those of one name too."""

    entries: tuple[Entry, ...]

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of an entry; Broken where there are two of the name."""
        found = [e.value for e in self.entries if e.name == name]
        if len(found) > 1:
            raise Broken
        return found[0] if found else default

    def number(self, name: str, default: int | None = None) -> int:
        """Return a number that is not negative; Broken where it is none."""
        value = self.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise Broken
        return value


Item: TypeAlias = tuple[Any, int, int]
"""A value, and where it begins and ends."""


def parsed(data: bytes, at: int) -> tuple[Any, int]:
    """Return the value that begins at a place, and where it ends; Truncated where the data end within it."""
    stack: list[tuple[bytes, int, list[Item]]] = []
    while True:
        at = _space(data, at)
        start, token = at, TOKEN.match(data, at)
        if token is None:
            raise Truncated if at >= len(data) else Broken
        word, at = token[0], token.end()
        if word in (b"<<", b"["):
            if len(stack) >= DEEPEST:
                raise Broken("not-understood")
            stack.append((word, start, []))
            continue
        if word in (b">>", b"]"):
            if not stack or stack[-1][0] != (b"<<" if word == b">>" else b"["):
                raise Broken
            _, start, items = stack.pop()
            value: Any = _dictionary(data, items, raw=not stack) if word == b">>" else [i[0] for i in items]
        elif word == b"R" and stack:
            value, start = _ref(stack[-1][2])
        else:
            value, at = _plain(data, word, at)
        if not stack:
            return value, at
        stack[-1][2].append((value, start, at))


def _space(data: bytes, at: int) -> int:
    found = SPACE.match(data, at)
    return found.end() if found else at


def _plain(data: bytes, word: bytes, at: int) -> tuple[Any, int]:
    if word == b"(":
        return _string(data, at)
    if word == b"<":
        end = data.find(b">", at)
        if end < 0:
            raise Truncated
        digits = re.sub(rb"[\0\t\n\f\r ]+", b"", data[at:end])
        try:
            return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii")), end + 1
        except ValueError as error:
            raise Broken from error
    if at >= len(data):
        raise Truncated  # the word may go on
    if word.startswith(b"/"):
        plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), word[1:])
        return Name(plain.decode("latin-1")), at
    if INTEGER.match(word):
        return int(word), at
    if REAL.match(word):
        return float(word[:40]), at
    if word not in (b"true", b"false", b"null"):
        raise Broken
    return {b"true": True, b"false": False}.get(word), at


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    start, depth = at, 1
    while depth:
        found = STRING_PART.match(data, at)
        at = found.end() if found else at
        if at >= len(data) or data[at : at + 1] == b"\\":
            raise Truncated
        depth += 1 if data[at : at + 1] == b"(" else -1
        at += 1
    return ESCAPE.sub(_escape, data[start : at - 1]), at


def _escape(found: re.Match[bytes]) -> bytes:
    what = found[1]
    if what is None:
        return b"\n"
    if what[:1] in b"01234567":
        return bytes([int(what, 8) & 255])
    return b"" if what in (b"\n", b"\r", b"\r\n") else ESCAPED.get(what, what)


def _ref(items: list[Item]) -> tuple[Ref, int]:
    if len(items) < 2 or not (type(items[-1][0]) is type(items[-2][0]) is int):
        raise Broken
    (number, start, _), (generation, _, _) = items[-2:]
    del items[-2:]
    return Ref(number, generation), start


def _dictionary(data: bytes, items: list[Item], *, raw: bool) -> Dictionary:
    if len(items) % 2 or not all(isinstance(name, Name) for name, _, _ in items[::2]):
        raise Broken
    pairs = zip(items[::2], items[1::2], strict=True)
    return Dictionary(
        tuple(Entry(n, value, data[start:end] if raw else b"") for (n, start, _), (value, _, end) in pairs)
    )
