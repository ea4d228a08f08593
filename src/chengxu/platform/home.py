"""Where a platform keeps what lasts: its database, its keys, its files."""

from __future__ import annotations

import os
import secrets
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
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(made := secrets.token_urlsafe(50))
    return made
