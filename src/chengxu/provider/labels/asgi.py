"""An ASGI middleware that labels what a model service answers: headers, server-sent events, JSON, WebSocket openings.

It wraps any ASGI application (Starlette, FastAPI, Django) and needs none of them.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, TypeAlias

from chengxu.provider.labels.fields import Label
from chengxu.provider.labels.stream import HEADER, Events, beside, header, opening

Message: TypeAlias = MutableMapping[str, Any]
Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Message]]
Send: TypeAlias = Callable[[Message], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST = 16 << 20
"""Bytes of a JSON answer that get the key `aigc`; a larger one has the header only: a house setting."""
FIXED = {b"content-digest", b"repr-digest", b"digest", b"content-md5", b"content-range"}
"""Headers that vouch for the bytes of a body, or say that they are a part: such a body is left alone."""


class LabelMiddleware:
    """Labels the answers of an application.

    `label` is asked once for each answer or connection, with its ASGI scope, and gives the label, or None where nothing was
    generated. All answers get the header `aigc-label`; successful ones of type `text/event-stream` the label as first and
    last event; with `json`, JSON objects the key `aigc` beside the others; with `websocket`, a connection opens with a text
    message `{"aigc": {...}}`. All other bytes stay as the application sent them. An answer that has the header already is
    passed on untouched. Files that are downloaded are labelled in themselves, by `chengxu.labels.label`.
    """

    def __init__(
        self, app: App, label: Callable[[Scope], Label | None], *, json: bool = True, websocket: bool = False
    ) -> None:
        self.app, self.label, self.json, self.websocket = app, label, json, websocket

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Run the application with its answer labelled."""
        kind = scope["type"]
        if kind not in ("http", "websocket") or (label := self.label(scope)) is None:
            await self.app(scope, receive, send)
        elif kind == "http":
            await self.app(scope, receive, _Answer(send, label, scope, self.json))
        else:
            await self.app(scope, receive, _Connection(send, label, self.websocket))


class _Connection:
    """The sending side of a WebSocket."""

    def __init__(self, send: Send, label: Label, opens: bool) -> None:
        self.send, self.label, self.opens = send, label, opens

    async def __call__(self, message: Message) -> None:
        if message["type"] != "websocket.accept":
            await self.send(message)
            return
        await self.send({**message, "headers": [*message.get("headers", ()), header(self.label)]})
        if self.opens:
            await self.send({"type": "websocket.send", "text": opening(self.label)})


class _Answer:
    """The sending side of one HTTP answer."""

    def __init__(self, send: Send, label: Label, scope: Scope, json: bool) -> None:
        self.send, self.label, self.scope, self.json = send, label, scope, json
        self.events: Events | None = None
        self.start: Message | None = None
        self.body = bytearray()

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif message["type"] == "http.response.body" and self.events is not None:
            await self._stream(self.events, message)
        elif message["type"] == "http.response.body" and self.start is not None:
            await self._whole(self.start, message)
        else:
            start, self.start = self.start, None  # a file that the server itself sends, for one
            if start is not None:
                await self.send(start)
            await self.send(message)

    async def _begin(self, message: Message) -> None:
        headers = {name.lower(): value for name, value in message.get("headers", ())}
        if HEADER in headers:
            await self.send(message)
            return
        message = {**message, "headers": [*message.get("headers", ()), header(self.label)]}
        media = headers.get(b"content-type", b"").split(b";")[0].strip().lower()
        packed = headers.get(b"content-encoding", b"identity") != b"identity"
        fixed = packed or bool(FIXED & set(headers))
        free = 200 <= message["status"] < 300 and self.scope.get("method") != "HEAD" and not fixed
        if free and media == b"text/event-stream":
            self.events = Events(self.label)
            message["headers"] = [h for h in message["headers"] if h[0].lower() != b"content-length"]
        elif free and self.json and (media == b"application/json" or media.endswith(b"+json")):
            self.start = message
            return
        await self.send(message)

    async def _stream(self, events: Events, message: Message) -> None:
        more = message.get("more_body", False)
        data = events.chunk(message.get("body", b""))
        if not more:
            data += events.end()
        if data or not more:
            await self.send({**message, "body": data})

    async def _whole(self, start: Message, message: Message) -> None:
        """Hold a JSON answer until it is whole, so that its length and its keys are known."""
        self.body += message.get("body", b"")
        more = message.get("more_body", False)
        if more and len(self.body) <= LARGEST:
            return
        whole = bytes(self.body)
        body = whole if more else beside(whole, self.label)
        if len(body) != len(whole):
            start["headers"] = [
                _lengthened(h, len(body)) for h in start["headers"] if h[0].lower() != b"etag"
            ]
        self.start, self.body = None, bytearray()
        await self.send(start)
        await self.send({**message, "body": body})


def _lengthened(pair: tuple[bytes, bytes], size: int) -> tuple[bytes, bytes]:
    return (pair[0], str(size).encode()) if pair[0].lower() == b"content-length" else pair
