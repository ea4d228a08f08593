"""The files of `chengxu label`: files, folders and patterns; one after the other or side by side, with a progress bar."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Option, say
from chengxu.cli.common import Wrong
from chengxu.provider.labels.fields import LabelError
from chengxu.provider.labels.reasons import REASONS

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")

MISSING = Term("没有这个文件或目录：{path}", "there is no such file or folder: {path}")
NONE_THERE = Term(
    "{path} 里没有可以存放标识的文件；格式见 `chengxu label formats`。",
    "{path} holds no file of a kind that can hold a label; `chengxu label formats` lists the kinds.",
)
ONE_PLACE = Term(
    "--to 与一个文件同用时是新文件；与多个文件同用时须为目录，且文件不得重名（{name}）。",
    "--to names a new file for one file; for several it is a folder, and no two of them may be called alike ({name}).",
)
ONE_ID = Term(
    "--id 是一份内容的编号，只能用于一个文件；处理多个文件时不写，逐份编号。",
    "--id is the number of one content and goes with one file; leave it out for several, and each gets its own.",
)
FILE = click.Path(dir_okay=False, exists=True, path_type=Path)
"""A file that is read."""
WORKING = Term("处理文件", "Files")
SHOWN_FROM = 20
"""Files from which on a progress bar is shown: a house setting."""


def jobs_option(function: F) -> F:
    """Add `--jobs N`."""
    about = Term("同时处理几个文件；默认 1。", "How many files to work on at a time; 1 by default.")
    kind = click.IntRange(1, 256)
    return click.option("--jobs", "jobs", type=kind, default=1, cls=Option, about=about)(function)


def to_option(function: F) -> F:
    """Add `--to PATH`."""
    about = Term(
        "写到新文件或目录，原文件不动。", "Write to a new file or folder and leave the old ones alone."
    )
    kind = click.Path(path_type=Path)
    return click.option("--to", "to", type=kind, default=None, cls=Option, about=about)(function)


def despite_option(function: F) -> F:
    """Add `--despite-manifest`."""
    about = Term(
        "文件已有 C2PA 清单也写入；原清单因此失效，须重新签。",
        "Write although the file has a C2PA manifest, which is invalid from then on and has to be signed anew.",
    )
    return click.option("--despite-manifest", "despite_manifest", is_flag=True, cls=Option, about=about)(
        function
    )


@dataclass(frozen=True)
class Target:
    """Where what is made of files goes: to a new file, into a folder, or (None) in their own place."""

    to: Path | None
    in_folder: bool

    def of(self, path: Path) -> Path | None:
        """Return the place for what is made of a file."""
        return self.to / path.name if self.to and self.in_folder else self.to


def target_of(to: Path | None, files: list[Path], single: bool) -> Target:
    """Return where what is made of files goes, the folder made if it is one; `Wrong` where two would take one place."""
    in_folder = to is not None and (to.is_dir() or not single)
    names = [path.name for path in files]
    if in_folder and (double := next((n for n in names if names.count(n) > 1), None)):
        raise Wrong(say(ONE_PLACE, name=double))
    if to is not None and in_folder:
        to.mkdir(parents=True, exist_ok=True)
    return Target(to, in_folder)


def told(error: LabelError | OSError) -> dict[str, str]:
    """Return what kept a file from being worked on, in both languages."""
    if isinstance(error, LabelError):
        return dict(error.term.as_json())
    return dict(REASONS["unreadable"].as_json()) | {"why": str(error.strerror)}


def files_of(given: Iterable[str]) -> tuple[list[Path], bool]:
    """Return the files that arguments name, each once, and whether it was one file by its name.

    A folder stands for the files in it, at every depth, whose names end like those of a format; a pattern (`*.png`, `**`)
    for what fits it. `Wrong` where there is nothing.
    """
    arguments = list(given)
    found: dict[Path, None] = {}
    for argument in arguments:
        found.update(dict.fromkeys(_files(argument)))
    return list(found), len(arguments) == 1 and Path(arguments[0]).is_file()


def _files(argument: str) -> list[Path]:
    path = Path(argument)
    if path.is_dir():
        return _inside(path)
    if path.exists():
        return [path]
    if not any(sign in argument for sign in "*?["):
        raise Wrong(say(MISSING, path=argument))
    try:
        fitting = sorted(Path(path.anchor or ".").glob(argument.removeprefix(path.anchor)))
    except ValueError as error:  # a pattern that is none
        raise Wrong(say(MISSING, path=argument)) from error
    files = [file for p in fitting for file in (_inside(p, required=False) if p.is_dir() else [p])]
    if not files:
        raise Wrong(say(MISSING, path=argument))
    return files


def _inside(folder: Path, required: bool = True) -> list[Path]:
    from chengxu.provider.labels.formats import formats

    suffixes = {suffix for kind in formats() for suffix in kind.suffixes}
    files = sorted(p for p in folder.rglob("*") if p.suffix.lower() in suffixes and p.is_file())
    if required and not files:
        raise Wrong(say(NONE_THERE, path=folder))
    return files


def each(work: Callable[[Path], T], files: list[Path], jobs: int) -> Iterator[T]:
    """Yield what the work gives for each file, in order; a person at a terminal sees how far it is."""
    if jobs == 1 or len(files) == 1:
        yield from _shown(map(work, files), len(files))
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(files))) as pool:
        yield from _shown(
            pool.map(work, files, chunksize=max(1, min(64, len(files) // (4 * jobs)))), len(files)
        )


def _shown(results: Iterable[T], count: int) -> Iterable[T]:
    if count < SHOWN_FROM or not sys.stderr.isatty():
        return results
    from rich.console import Console
    from rich.progress import track

    return track(results, say(WORKING), total=count, console=Console(stderr=True), transient=True)
