"""Real MP4, MOV and M4A files, made by ffmpeg, and a plain walk through boxes that knows nothing of ours."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCES = ("-f", "lavfi", "-i", "testsrc=s=64x48:d=0.6:r=10", "-f", "lavfi", "-i", "sine=d=0.6")
KINDS = {
    "MP4 with its head last": ("mp4",),
    "MP4 with its head first": ("mp4", "-movflags", "+faststart"),
    "MP4 with room behind its head": ("mp4", "-moov_size", "9000"),
    "MP4 with keys": ("mp4", "-movflags", "use_metadata_tags", "-metadata", "mine=yours"),
    "MP4 in fragments": ("mp4", "-g", "3", "-movflags", "frag_keyframe+empty_moov"),
    "MP4 in fragments behind a whole": ("mp4", "-g", "3", "-movflags", "frag_keyframe"),
    "MP4 in fragments for DASH": ("mp4", "-g", "3", "-movflags", "frag_keyframe+empty_moov+dash+global_sidx"),
    "MOV": ("mov",),
    "MOV with its head first": ("mov", "-movflags", "+faststart"),
    "M4A": ("m4a", "-vn"),
    "M4A with its head first": ("m4a", "-vn", "-movflags", "+faststart"),
}


def tool(name: str) -> str:
    """Return where a program is; the test is skipped where it is not."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not on this machine")
    return found


def run(name: str, *options: object) -> bytes:
    """Run a program and return what it prints."""
    return subprocess.run([tool(name), *map(str, options)], check=True, capture_output=True).stdout


@cache
def motion(kind: str) -> bytes:
    """Return a file of one of KINDS, with a title."""
    suffix, *options = KINDS[kind]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"made.{suffix}"
        codecs = ("-c:v", "mpeg4", "-bf", "2", "-c:a", "aac", "-metadata", "title=hello")
        run("ffmpeg", "-v", "error", *SOURCES, *codecs, *options, "-fflags", "+bitexact", path)
        return path.read_bytes()


def walk(data: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
    """Yield the boxes of a range: kind, where the content begins, where it ends."""
    end = len(data) if end is None else end
    while start + 8 <= end:
        size, head = int.from_bytes(data[start : start + 4], "big"), 8
        if size == 1:
            size, head = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        size = size or end - start
        yield data[start + 4 : start + 8].decode("latin-1"), start + head, start + size
        start += size


def find(data: bytes, path: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return where the contents of all boxes at a path (`moov.trak.mdia`) begin and end."""
    kind, _, rest = path.partition(".")
    found = [(a, b) for k, a, b in walk(data, start, end) if k == kind]
    if not rest:
        return found
    skip = 4 if kind == "meta" else 0
    return [place for a, b in found for place in find(data, rest, a + skip, b)]


def box(kind: str, *parts: bytes) -> bytes:
    """Return a box."""
    data = b"".join(parts)
    return (len(data) + 8).to_bytes(4, "big") + kind.encode("latin-1") + data
