"""`ffmpeg` and `ffprobe` of the system, run as processes of their own: nothing of theirs is part of this package.

They get the kind of file that was found here, so that no file can make itself a list of others; no shell takes part.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from chengxu.algebra.term import Term
from chengxu.provider.labels.fields import LabelError

LONGEST = 3600
"""Seconds that one run may take: a house setting."""
SAID = 300
"""Characters of a program's own words that are passed on."""

NO_PROGRAM = Term(
    "处理视频和压缩音频需要 {name}，这台机器上没有。Debian、Ubuntu 请运行 `apt install ffmpeg`，macOS 请运行 `brew install ffmpeg`"
    "（5.1 或更新的版本）。",
    "films and compressed sounds need {name}, which is not on this machine. On Debian and Ubuntu run `apt install ffmpeg`, on macOS "
    "`brew install ffmpeg` (5.1 or later).",
)
FAILED = Term(
    "{name} 处理不了这个文件：{why}",
    "{name} could not work on this file: {why}",
)
TOO_LONG = Term(
    "{name} 超过 {seconds} 秒没有完成，已停止。",
    "{name} did not finish within {seconds} seconds and was stopped.",
)


def run(name: str, *options: object, folder: Path | None = None, seconds: float = LONGEST) -> bytes:
    """Run a program in a folder and return what it prints; LabelError where it is missing, fails or takes too long."""
    where = shutil.which(name)
    if where is None:
        raise LabelError(NO_PROGRAM.fill(name=name))
    command = [where, "-v", "error", *(["-nostdin", "-y"] if name == "ffmpeg" else []), *map(str, options)]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, cwd=folder, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise LabelError(TOO_LONG.fill(name=name, seconds=round(seconds))) from error
    if done.returncode:
        raise LabelError(FAILED.fill(name=name, why=_last_words(done.stderr)))
    return done.stdout


def probed(path: Path, kind: str, *options: object) -> dict[str, Any]:
    """Return what ffprobe says of a file of a kind (`mov`, `matroska`, ...) as values."""
    said = run("ffprobe", *options, "-of", "json", *source(path, kind))
    found = json.loads(said or b"{}")
    return found if isinstance(found, dict) else {}


def source(path: Path, kind: str) -> list[str]:
    """Return the options that open a file as this kind, and as no other."""
    return ["-protocol_whitelist", "file,pipe", "-f", kind, "-i", f"file:{path.resolve()}"]


def _last_words(said: bytes) -> str:
    lines = [line.strip() for line in said.decode("utf-8", "replace").splitlines() if line.strip()]
    return "".join(c if c.isprintable() else " " for c in lines[-1][:SAID]) if lines else "?"
