"""The registers of the statute book, opened once."""

from __future__ import annotations

from functools import cache

from chengxu.law.document import Register
from chengxu.statutes import open_registers


@cache
def registers() -> dict[str, Register]:
    """Return every register of every law by name."""
    return open_registers()
