"""Plain text and data as text: no place for a label, which is said rather than found out later.

The text itself then says that AI made it (GB 45438, 5.1), and a sidecar can carry the label (`sidecar`).
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.splice import Broken, Piece, Source

CONTROL = bytes({*range(32), 127} - {9, 10, 12, 13})


def read(source: Source) -> list[Found]:
    """Say that there is no place; so nobody concludes that there is no label."""
    raise Broken("no-carrier")


def write(source: Source, text: str) -> Sequence[Piece]:
    """Say that there is no place."""
    raise Broken("no-carrier")


def _is_mine(head: bytes) -> bool:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return len(head) > 3 and 0 in head
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return bool(head) and not set(head) & set(CONTROL)


CARRIERS = (
    Carrier(
        "text",
        (
            ".txt",
            ".text",
            ".json",
            ".jsonl",
            ".csv",
            ".tsv",
            ".log",
            ".yaml",
            ".yml",
            ".toml",
            ".srt",
            ".vtt",
        ),
        _is_mine,
        read,
        write,
        by_name=True,
    ),
)
