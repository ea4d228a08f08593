"""A PostgreSQL of our own for as long as it is needed: in a temporary folder, by a socket, nothing left behind."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

UNPRIVILEGED = ("postgres", "nobody")
"""Whose rights it runs with where we are root, which it refuses to be."""


def binaries() -> Path | None:
    """Return where PostgreSQL's programs are: where Debian keeps them, or on the path; None if it is not installed."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda p: float(p.parts[-3]))
    if versions:
        return versions[-1].parent
    found = shutil.which("pg_ctl")
    return Path(found).resolve().parent if found else None


@contextmanager
def cluster() -> Iterator[str]:
    """Start PostgreSQL and give a DATABASE_URL; as durable as by default, and gone afterwards."""
    programs = binaries()
    if programs is None:
        raise FileNotFoundError("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="chengxu-pg-"))
    user = _unprivileged()
    if user:
        shutil.chown(folder, user)
    data, log = folder / "data", folder / "log"
    run = _Runner(user)
    run(programs / "initdb", "-D", data, "-U", "chengxu", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=60"
    run(programs / "pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start")
    try:
        run(programs / "createdb", "-h", folder, "-U", "chengxu", "chengxu")
        yield f"postgres://chengxu@{quote(str(folder), safe='')}/chengxu"
    finally:
        run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop", check=False)
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged() -> str | None:
    if os.geteuid() != 0:
        return None
    known = Path("/etc/passwd").read_text(encoding="utf-8")
    return next(name for name in UNPRIVILEGED if f"\n{name}:" in known)


class _Runner:
    def __init__(self, user: str | None) -> None:
        self.as_user = ["runuser", "-u", user, "--"] if user and user != getpass.getuser() else []

    def __call__(self, *command: object, check: bool = True) -> None:
        words: Sequence[str] = [*self.as_user, *(str(part) for part in command)]
        done = subprocess.run(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/", check=False
        )  # fmt: skip
        if check and done.returncode:
            raise RuntimeError(f"{' '.join(words)}\n{done.stdout}")
