"""Time what labelling a stream of server-sent events costs, against passing it on as it is and parsing every chunk, in one run.

Run `python bench/streams.py`. A chat of 2000 chunks is passed chunk by chunk; the best of the rounds counts. Within means:
at most 1 us a chunk more than passing on, and the first chunk out in 1 ms.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from time import perf_counter

from chengxu.labels import Label, provider_code
from chengxu.provider.labels.stream import Events

LABEL = Label(str(provider_code("91110102MACQD9K640", "1")), "550e8400-e29b-41d4-a716-446655440000")
CHUNK = {
    "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1780000000, "model": "m",
    "choices": [{"index": 0, "delta": {"content": "你好，"}, "finish_reason": None}], "usage": None,
}  # fmt: skip
CHUNKS = [f"data: {json.dumps(CHUNK, ensure_ascii=False)}\n\n".encode()] * 2000 + [b"data: [DONE]\n\n"]
ROUNDS = 25
PER_CHUNK, FIRST = 1.0, 1000.0
"""Microseconds."""


def ours() -> Callable[[bytes], bytes]:
    """Return what labels one stream."""
    return Events(LABEL).chunk


def passed_on() -> Callable[[bytes], bytes]:
    """Return what does nothing."""
    return lambda chunk: chunk


def parsed_each() -> Callable[[bytes], bytes]:
    """Return what puts the label into every chunk by reading and writing it as JSON."""
    return lambda c: c if b"[DONE]" in c else b"data: %b\n\n" % json.dumps(json.loads(c[6:]) | {"aigc": LABEL.fields}).encode()  # fmt: skip


def times(make: Callable[[], Callable[[bytes], bytes]]) -> tuple[float, float]:
    """Return the microseconds of the first chunk and of one of the others, in one round."""
    begun = perf_counter()
    each = make()
    each(CHUNKS[0])
    first = perf_counter()
    for chunk in CHUNKS[1:]:
        each(chunk)
    return (first - begun) * 1e6, (perf_counter() - first) / (len(CHUNKS) - 1) * 1e6


def main() -> None:
    """Print the best of each, and whether ours is within the bounds."""
    ways = (ours, passed_on, parsed_each)
    rounds = [{way.__name__: times(way) for way in ways} for _ in range(ROUNDS)]
    best = {way.__name__: tuple(min(r[way.__name__][n] for r in rounds) for n in (0, 1)) for way in ways}
    for name, (first, each) in best.items():
        print(f"{name:12} first chunk {first:8.2f} us   each other {each:8.3f} us")
    more = best["ours"][1] - best["passed_on"][1]
    verdict = "within" if more <= PER_CHUNK and best["ours"][0] <= FIRST else "OVER"
    print(f"ours costs {more:.3f} us a chunk  {verdict}")


if __name__ == "__main__":
    main()
