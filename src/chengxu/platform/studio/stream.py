"""What a streaming answer looks like once it is labelled: a tiny service, run through the very middleware."""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any

from chengxu.labels import Label, LabelMiddleware

CHUNKS = (b'data: {"delta": "\xe4\xbd\xa0\xe5\xa5\xbd"}\n\n', b"data: [DONE]\n\n")
ANSWER = '{"answer": "你好"}'.encode()


@dataclass(frozen=True)
class Streamed:
    """A labelled answer: its header, and its body as text."""

    header: str
    body: str


def streamed(label: Label) -> Streamed:
    """Return a stream of server-sent events as its reader gets it."""
    return asyncio.run(_answer(label, "text/event-stream", CHUNKS))


def answered(label: Label) -> Streamed:
    """Return a JSON answer as its reader gets it."""
    return asyncio.run(_answer(label, "application/json", (ANSWER,)))


async def _answer(label: Label, media: str, chunks: tuple[bytes, ...]) -> Streamed:
    sent: list[MutableMapping[str, Any]] = []

    async def service(_scope: Any, _receive: Any, send: Any) -> None:
        await send(
            {"type": "http.response.start", "status": 200, "headers": [(b"content-type", media.encode())]}
        )
        for place, chunk in enumerate(chunks, 1):
            await send({"type": "http.response.body", "body": chunk, "more_body": place < len(chunks)})

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    await LabelMiddleware(service, lambda _scope: label)({"type": "http", "method": "POST"}, receive, send)
    header = next(f"{n.decode()}: {v.decode()}" for n, v in sent[0]["headers"] if n == b"aigc-label")
    return Streamed(header, b"".join(m.get("body", b"") for m in sent[1:]).decode())
