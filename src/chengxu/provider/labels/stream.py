"""Labels of what leaves through an API: server-sent events, JSON answers, HTTP headers, the opening of a WebSocket.

The label object stands in an event before the first and after the last one, so that a stream that is cut is labelled too.
Every byte of the service stays as it was; between the first event and the last, a chunk is looked at and passed on.
No standard names a header or an event; the names are the key of the standard's own label.
"""

from __future__ import annotations

import json
import re
from typing import Any

from chengxu.provider.labels.fields import KEY, NAMES, Label

NAME = "aigc"
"""Of the event, of the key beside the others in a JSON answer, and of the object that opens a WebSocket."""
HEADER = b"aigc-label"
LARGEST = 65_536
"""Bytes of a first event that are waited for: a house setting."""
BLOCK_END = re.compile(rb"\n\r?\n|\r\r")
DATA = re.compile(rb"(?:\A|(?<=[\r\n]))data:[ ]?([^\r\n]*)")
DONE = re.compile(rb"(?:\A|(?<=[\r\n]))data: ?\[DONE\]")
MARK = b"data: [DONE]"
BOM = b"\xef\xbb\xbf"
ENDS = (b"\n\n", b"\n\r\n", b"\r\r")
"""Of an event: an empty line."""


def header(label: Label) -> tuple[bytes, bytes]:
    """Return the HTTP header with the label: printable ASCII, as Annex E asks of its values, so that no line ends inside."""
    return HEADER, label.text().encode("ascii")


def opening(label: Label) -> str:
    """Return the first text message of a WebSocket: `{"aigc": {...}}`."""
    return f'{{"{NAME}":{label.text()}}}'


def event(label: Label) -> bytes:
    """Return the label as a server-sent event of its own kind; a reader that does not listen for `aigc` passes over it."""
    return f"event: {NAME}\ndata: {opening(label)}\n\n".encode("ascii")


def has_label(value: Any) -> bool:
    """Return whether a JSON answer has a label beside its other keys."""
    inner = value.get(NAME, value.get(KEY)) if isinstance(value, dict) else None
    return isinstance(inner, dict) and bool(set(inner) & set(NAMES.values()))


def beside(body: bytes, label: Label) -> bytes:
    """Return a JSON answer with the key `aigc` first; all else stays byte for byte.

    What is no JSON object, or has that key, is returned as it is: the header carries the label there.
    """
    value = _json(body)
    if not isinstance(value, dict) or NAME in value or KEY in value:
        return body
    brace = body.index(b"{") + 1
    comma = b"," if value else b""
    return body[:brace] + f'"{NAME}":{label.text()}'.encode("ascii") + comma + body[brace:]


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


class Events:
    """The label in one stream of server-sent events: give every chunk to `chunk`, and at the end ask for `end`.

    Only the first event is waited for (it is no use to a reader before it is whole); comments that keep a line open are
    passed on at once. A stream that carries a label already is passed on as it is. The last label stands before
    `data: [DONE]`, or at the end; where the service stopped inside an event there is none, since a reader drops that event.
    """

    def __init__(self, label: Label) -> None:
        self._event = event(label)
        self._held = b""
        self._tail = b"\n\n"
        self._begun = self._labelled = self._closed = False

    def chunk(self, data: bytes) -> bytes:
        """Return what goes to the reader for a chunk of the service."""
        if not self._labelled:
            return self._first(data)
        if not self._held and data.endswith(ENDS) and b"[DONE]" not in data:
            self._tail = data[-3:]
            return data
        return self._passed(data)

    def end(self) -> bytes:
        """Return what goes to the reader when the service has ended."""
        held, self._held = self._held, b""
        if not self._labelled:
            self._labelled = self._closed = True
            return self._event + held if held else b""
        if self._closed or not (self._tail + held).endswith(ENDS):
            return held
        self._closed = True
        return held + self._event

    def _first(self, data: bytes) -> bytes:
        held, passed = self._held + data, b""
        if not self._begun:
            if len(held) < len(BOM) and BOM.startswith(held):
                self._held = held
                return b""
            passed, held = (BOM, held[len(BOM) :]) if held.startswith(BOM) else (b"", held)
            self._begun = True
        while end := BLOCK_END.search(held):
            block = held[: end.end()]
            if DATA.search(block):
                self._labelled, self._held = True, b""
                self._closed = _is_label(block)
                return passed + (held if self._closed else self._event + self._passed(held))
            passed, held = passed + block, held[end.end() :]
        self._held = held
        if len(held) > LARGEST:
            self._labelled, self._held = True, b""
            return passed + self._event + self._passed(held)
        return passed

    def _passed(self, data: bytes) -> bytes:
        """Return a chunk with the last label before `data: [DONE]`; what may be the beginning of it waits."""
        data, self._held = self._held + data, b""
        if self._closed:
            return data
        for found in DONE.finditer(data):
            if self._at_boundary(data, found.start()):
                self._closed = True
                return data[: found.start()] + self._event + data[found.start() :]
        line = max(data.rfind(b"\n"), data.rfind(b"\r")) + 1
        if _may_be_done(data[line:]) and self._at_boundary(data, line):
            data, self._held = data[:line], data[line:]
        self._tail = (self._tail + data[-3:])[-3:]
        return data

    def _at_boundary(self, data: bytes, at: int) -> bool:
        return (self._tail + data[max(at - 3, 0) : at]).endswith(ENDS)


def _may_be_done(line: bytes) -> bool:
    return 0 < len(line) < len(MARK) and (MARK.startswith(line) or MARK.replace(b" ", b"").startswith(line))


def _is_label(block: bytes) -> bool:
    return has_label(_json(b"\n".join(DATA.findall(block))))
