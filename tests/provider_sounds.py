"""Real files of other media, made by ffmpeg in a moment, and what independent programs read from them."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from provider_motion import run

SOUND = ("-f", "lavfi", "-i", "sine=d=1.5")
PICTURE = ("-f", "lavfi", "-i", "testsrc=s=64x48:d=1:r=10")


@cache
def made(suffix: str, *options: str) -> bytes:
    """Return a file of a kind, with a title, made from a tone and (where the options ask) moving pictures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"made.{suffix}"
        run("ffmpeg", "-v", "error", *options, "-metadata", "title=hello", "-fflags", "+bitexact", path)
        return path.read_bytes()


def packets(data: bytes, path: Path) -> bytes:
    """Return the hash, time and size of every packet, as ffmpeg finds them.

    What it takes for the heads of Vorbis and Theora, and for data beside their packets, is the comments, and left out.
    """
    path.write_bytes(data)
    found = run("ffmpeg", "-v", "error", "-i", path, "-map", "0", "-c", "copy", "-f", "framemd5", "-")
    return b"\n".join(
        line.split(b", S=")[0] for line in found.splitlines() if not line.startswith(b"#extradata")
    )


def tags(data: bytes, path: Path) -> str:
    """Return the tags of a file and its streams, as ffprobe reads them."""
    path.write_bytes(data)
    return run(
        "ffprobe", "-v", "error", "-show_entries", "format_tags:stream_tags", "-of", "default", path
    ).decode()
