"""Files that come with a step, kept by the hash of their content: the same file twice is kept once.

A file is written under a name of its own and moved to its place when it is whole; one that no entry names, because its
transaction failed, does no harm.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from chengxu.algebra.term import Term, TermError
from chengxu.platform.home import settle

LARGEST = 50 * 2**20
"""Bytes of one file: a house setting."""
KINDS = {
    "application/pdf": b"%PDF-",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": b"PK\x03\x04",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": b"PK\x03\x04",
    "text/plain": b"",
}
"""Which kinds are taken, and how a file of that kind begins."""
TOO_LARGE = Term("文件“{name}”超过 {most} MB。", "the file “{name}” is larger than {most} MB.")
NOT_THAT_KIND = Term(
    "文件“{name}”的内容与类型（{kind}）不符，或者不收这一类型。可用：PDF、PNG、JPEG、DOCX、XLSX、TXT。",
    "the file “{name}” is not what it says ({kind}), or that kind is not taken. Use PDF, PNG, JPEG, DOCX, XLSX or TXT.",
)


@dataclass(frozen=True)
class Stored:
    """A file in its place."""

    name: str
    kind: str
    size: int
    sha256: str
    particular: str = ""


def store(name: str, kind: str, chunks: Iterable[bytes], particular: str = "") -> Stored:
    """Keep a file and return it; TermError if it is too large or not what it says it is."""
    folder = Path(settings.MEDIA_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    digest, size, head = hashlib.sha256(), 0, b""
    descriptor, path = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for chunk in chunks:
                size += len(chunk)
                if size > LARGEST:
                    raise TermError(TOO_LARGE.fill(name=name, most=LARGEST // 2**20))
                head = head or chunk[:16]
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if kind not in KINDS or not head.startswith(KINDS[kind]) or (kind == "text/plain" and b"\0" in head):
            raise TermError(NOT_THAT_KIND.fill(name=name, kind=kind))
        place = path_of(digest.hexdigest())
        place.parent.mkdir(parents=True, exist_ok=True)
        Path(path).replace(place)
        settle(place.parent)
        settle(folder)
    except BaseException:
        Path(path).unlink(missing_ok=True)
        raise
    return Stored(Path(name).name[:200], kind, size, digest.hexdigest(), particular)


def path_of(sha256: str) -> Path:
    """Return where a file with this hash is kept."""
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256
