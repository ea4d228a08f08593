"""The dates and figures that the laws leave to others, as this platform has been told them.

`parameters.toml` in the platform's folder gives them (see `chengxu parameters`); without it a law that has no date of
entry is shown as if it entered into force on the day of asking, and says so.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from chengxu.law.read_parameters import read_parameters
from chengxu.law.record import Parameters
from chengxu.platform.home import home
from chengxu.statutes import open_parameters

FILE = "parameters.toml"


def parameters() -> Parameters:
    """Return the values by name, read again when the file changes; DescriptionError lists what is wrong with it."""
    path = home() / FILE
    try:
        changed = path.stat().st_mtime_ns
    except FileNotFoundError:
        return {}
    return _read(path, changed)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> Parameters:
    known, settings = open_parameters()
    return read_parameters(path, known, settings)
