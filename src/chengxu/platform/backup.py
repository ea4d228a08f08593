"""Copies of a platform on SQLite: everything that lasts, written whole, checked, and put back into an empty folder.

A copy is a folder like the platform's own, with a list of its files and their hashes. It is taken while the platform
works: files are named by their content and never change, so that those copied before and after the database together
are all that the database names.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path

from chengxu import __version__
from chengxu.algebra.term import Term, TermError
from chengxu.platform.home import VARIABLE, home, settle, write_new
from chengxu.platform.today import now

DATABASE, LIST = "chengxu.sqlite3", "backup.json"
PASSING = ("static", "tmp", ".chengxu-", LIST)
"""How names begin of what does not last: the style of pages, files still being written, what is left of a copy that broke
off, and the list of a copy itself."""
KIND = "chengxu-backup/1"
VERIFY = "from chengxu.cli.main import run; raise SystemExit(run(['verify', '--database', '--json']))"
"""What a process of its own runs: one process has one platform."""

THERE = Term(
    "{path} 已经存在，没有覆盖。请换一个还不存在的目录。",
    "{path} is there already, and nothing was overwritten. Name a folder that does not exist yet.",
)
NOT_EMPTY = Term(
    "{path} 里已有 {name}，没有写入任何内容。请用 CHENGXU_HOME 指明一个空目录，恢复之后再启用。",
    "there is {name} in {path} already; nothing was written. Name an empty folder by CHENGXU_HOME, and use it once restored.",
)
INSIDE = Term(
    "备份不能放在平台自己的目录（{path}）里；请放到别的磁盘或者别的机器。",
    "a copy cannot lie in the platform's own folder ({path}); put it on another disk or another machine.",
)
NO_COPY = Term(
    "{path} 不是完整的备份：没有可读的清单 {name}。",
    "{path} is no complete copy: there is no list {name} that can be read.",
)
ALTERED = Term(
    "备份里的 {name} 缺失，或者与清单上的散列不符；没有写入任何内容。请换一份备份。",
    "{name} in the copy is missing, or does not fit the hash in its list; nothing was written. Take another copy.",
)
BROKEN = Term(
    "副本的数据库不完整（SQLite：{said}）。", "the database of the copy is not whole (SQLite says: {said})."
)
NOT_CHECKED = Term("无法核对副本：{said}", "the copy could not be checked: {said}")


def back_up(database: Path, to: Path) -> list[Term]:
    """Write a copy of this platform into a new folder; return what does not fit in it, as `chengxu verify` names it.

    TermError if the folder is there already or lies in the platform's own; OSError as it comes. Then nothing is left.
    """
    to, here = to.absolute(), home()
    if to.exists():
        raise TermError(THERE.fill(path=to))
    if to.is_relative_to(here):
        raise TermError(INSIDE.fill(path=here))
    to.parent.mkdir(parents=True, exist_ok=True)
    made = to.with_name(f".chengxu-{to.name}-{os.getpid()}")
    made.mkdir(mode=0o700)
    try:
        _copy(_lasting(here), here, made)
        _copy_database(database, made / DATABASE)
        _copy(_lasting(here), here, made)  # what came with what was written meanwhile
        found = check(made)
        _write_list(made)
        made.rename(to)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    settle(to.parent)
    return found


def restore(source: Path) -> list[Term]:
    """Put a copy into this platform's folder, which has to be empty; return what does not fit in it, as `back_up` does.

    TermError if something is there already, or the copy is not as it was written: then nothing is written.
    """
    names, here = _read_list(source), home()
    for path in here.iterdir():
        if not path.name.startswith(PASSING):
            raise TermError(NOT_EMPTY.fill(path=here, name=path.name))
    made = here / f".chengxu-{os.getpid()}"
    made.mkdir(mode=0o700)
    try:
        _copy((source / name for name in names), source, made)
        for name, digest in names.items():
            if not (made / name).is_file() or _digest(made / name) != digest:
                raise TermError(ALTERED.fill(name=name))
        found = check(made)
        for path in sorted(
            made.iterdir(), key=lambda path: path.name == DATABASE
        ):  # once that is there, all is
            if not path.name.startswith(PASSING):
                path.rename(here / path.name)
        settle(here)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return found


def check(folder: Path) -> list[Term]:
    """Return what does not fit in the folder of a platform: as SQLite sees its file, then as `verify --database` does."""
    with closing(sqlite3.connect(folder / DATABASE)) as database:
        said = [str(row[0]) for row in database.execute("PRAGMA integrity_check")]
    if said != ["ok"]:
        return [BROKEN.fill(said="; ".join(said[:3]))]
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-c", VERIFY], env={**env, VARIABLE: str(folder)}, capture_output=True, text=True, check=False
    )  # fmt: skip
    shutil.rmtree(folder / "static", ignore_errors=True)  # made by opening it
    try:
        return [Term(**problem) for problem in json.loads(done.stdout)["problems"]]
    except ValueError:
        return [NOT_CHECKED.fill(said=done.stderr.strip() or done.returncode)]


def _copy_database(database: Path, to: Path) -> None:
    """Copy a database as it stands at one moment, while others write."""
    source = sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)
    with closing(source), closing(sqlite3.connect(to)) as copy:
        source.backup(copy)
    to.chmod(0o600)


def _lasting(folder: Path) -> Iterator[Path]:
    """Yield the files of a platform that last, without its database."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        passing = any(part.startswith(PASSING) for part in inside.parts)
        if path.is_file() and not passing and not inside.parts[0].startswith(DATABASE):
            yield path


def _copy(paths: Iterable[Path], source: Path, to: Path) -> None:
    """Copy files that are not there yet, for good, readable by their owner alone."""
    folders = {to}
    for path in paths:
        place = to / path.relative_to(source)
        if place.exists():
            continue
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folders.add(place.parent)
        with suppress(
            FileNotFoundError
        ):  # deleted meanwhile, as the law allows it; `check` finds what is named and gone
            shutil.copyfile(path, place)
            place.chmod(0o600)
            settle(place)
    for folder in folders:
        settle(folder)


def _write_list(folder: Path) -> None:
    names = [folder / DATABASE, *_lasting(folder)]
    files = {path.relative_to(folder).as_posix(): _digest(path) for path in names}
    body = {"kind": KIND, "version": __version__, "made": now().isoformat(timespec="seconds"), "files": files}
    write_new(folder / LIST, json.dumps(body, ensure_ascii=False, indent=1).encode())


def _read_list(source: Path) -> dict[str, str]:
    """Return the files of a copy with their hashes; TermError if it has no list that can be read."""
    try:
        body = json.loads((source / LIST).read_text(encoding="utf-8"))
        names = {str(name): str(digest) for name, digest in body["files"].items()}
        inside = not any(Path(name).is_absolute() or ".." in Path(name).parts for name in names)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise TermError(NO_COPY.fill(path=source, name=LIST)) from error
    if body.get("kind") != KIND or DATABASE not in names or not inside:
        raise TermError(NO_COPY.fill(path=source, name=LIST))
    return names


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
