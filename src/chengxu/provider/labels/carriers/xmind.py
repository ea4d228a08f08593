"""XMind: no guide names a place, and none that others would look at is known; so a label stands beside the file (`sidecar`).

What looks like a label of somebody else's is read all the same: an object AIGC in metadata.json, or a member of that name.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePosixPath

from chengxu.provider.labels.carriers import Carrier, Found
from chengxu.provider.labels.carriers.zipped import HEAD, archive, content
from chengxu.provider.labels.fields import KEY
from chengxu.provider.labels.splice import Broken, Piece, Source

METADATA = "metadata.json"
SHEETS = ("content.json", "content.xml")
"""The members that a mind map has, as of 2020 and of before."""


def read(source: Source) -> list[Found]:
    """Return what stands there as a label; without any, say that there is no place, so that nobody concludes that there is none."""
    found = [*_in_metadata(source), *_members(source)]
    if not found:
        raise Broken("no-carrier")
    return found


def _in_metadata(source: Source) -> list[Found]:
    member = archive(source).find(METADATA)
    value = json.loads(content(source, member)) if member else None
    label = value.get(KEY) if isinstance(value, dict) else None
    if label is None:
        return []
    text = label if isinstance(label, str) else json.dumps(label)
    return [Found("xmind:metadata", text, laid_down=False, wrapped=None)]


def _members(source: Source) -> list[Found]:
    named = (m for m in archive(source).members if PurePosixPath(m.name).stem.upper() == KEY)
    texts = (content(source, member).decode("utf-8", "replace") for member in named)
    return [Found("xmind:member", text, laid_down=False, wrapped=None) for text in texts]


def write(source: Source, text: str) -> Sequence[Piece]:
    """Say that there is no place."""
    raise Broken("no-carrier")


def _fits(source: Source) -> bool:
    return any(archive(source).find(name) is not None for name in SHEETS)


CARRIERS = (Carrier("XMind", (".xmind",), lambda head: head.startswith(HEAD), read, write, fits=_fits),)
