"""A platform of its own, served by `chengxu serve` as anybody would serve it, for as long as a test needs it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

PATIENCE = 60
"""Seconds until the first screen has to be there."""


@contextmanager
def served(home: Path, *options: str) -> Iterator[str]:
    """Serve a platform from a folder and give its address; on a port that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).parent / "chengxu"), "serve", "--port", str(port), *options]
    plain = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}
    log = home / "serve.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            command, env={**plain, "CHENGXU_HOME": str(home)}, stdout=out, stderr=subprocess.STDOUT
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, process, log)
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with urlopen(f"{address}/healthz", timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"not there within {PATIENCE} s:\n{log.read_text()}")
