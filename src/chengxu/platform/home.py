"""Where a platform keeps what lasts: its database, its keys, its files; and writing a file so that it lasts."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

VARIABLE = "CHENGXU_HOME"


def home() -> Path:
    """Return the folder of this platform, made when it is not there yet; `CHENGXU_HOME` names another."""
    path = Path(os.environ.get(VARIABLE, "chengxu-data")).absolute()
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def secret(name: str) -> str:
    """Return a secret of this platform by name, made on first use and readable by its owner alone."""
    path = home() / f"{name}.secret"
    if not path.exists():
        write_new(path, secrets.token_urlsafe(50).encode())
    return path.read_text(encoding="ascii")


def write_new(path: Path, content: bytes) -> None:
    """Write a file whole and for good, readable by its owner alone, unless somebody else was faster."""
    descriptor, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(name, path)
    finally:
        Path(name).unlink()
    settle(path.parent)


def settle(folder: Path) -> None:
    """Put on the disk which files a folder has: a new name outlasts a loss of power only then."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
