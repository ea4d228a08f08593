"""The example services that come with the project, to look at and to compare."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import chengxu
from chengxu.law.read import read_record
from chengxu.law.record import Record
from chengxu.platform.pages import book

FOLDERS = (Path(chengxu.__file__).with_name("examples"), Path(chengxu.__file__).parents[2] / "examples")
"""Where they lie: inside an installed package, or beside the sources."""


@cache
def examples() -> dict[str, Record]:
    """Return the examples by name; none where the package came without them."""
    folder = next((path for path in FOLDERS if path.is_dir()), None)
    paths = sorted(folder.glob("*.toml")) if folder else []
    return {path.stem: read_record(path, book.whole()) for path in paths}
