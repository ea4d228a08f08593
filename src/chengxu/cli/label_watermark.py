"""`chengxu label watermark` and `find`: put invisible marks into pictures and sounds, and look for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import Wrong, json_option
from chengxu.cli.label import files_argument, print_plain_json, show
from chengxu.cli.label_files import (
    FILE,
    ONE_ID,
    Target,
    each,
    files_of,
    jobs_option,
    target_of,
    to_option,
    told,
)
from chengxu.provider.labels.fields import NAMES, LabelError
from chengxu.provider.labels.read import read
from chengxu.provider.labels.trace import Entry, Ledger
from chengxu.provider.labels.watermark import HOUSE_KEY, embed, find, mark_of

F = TypeVar("F", bound=Callable[..., Any])

MARKED = {
    "written": Term("✓ 已加水印", "✓ watermarked"),
    "failed": Term("✗ 未加水印", "✗ not watermarked"),
}
FOUND = {
    "found": Term("✓ 有水印", "✓ watermark"),
    "unreadable": Term("? 有水印，但已读不出", "? a watermark that cannot be read any more"),
    "not_found": Term("– 没有找到水印", "- no watermark found"),
    "failed": Term("✗ 无法查找", "✗ could not be looked at"),
}
MARK = Term("水印 {id}", "mark {id}")
SURENESS = Term(
    "得分 {score:.1f}；没有水印的内容得此分的概率不超过 {chance:.0e}",
    "score {score:.1f}; an unmarked content scores like that with a probability of {chance:.0e} at most",
)
OF_LABEL = {
    True: Term("与文件标识的编号一致", "it is the mark of the number in the file's label"),
    False: Term("与文件标识的编号不一致", "it is not the mark of the number in the file's label"),
}
RECORD = Term(
    "台账：{produce_id}，{producer}，{model} {version}，{made_on}",
    "log: {produce_id}, {producer}, {model} {version}, {made_on}",
)
NO_RECORD = Term("台账中没有与之相符的编号", "no number in the log has this mark")
NO_ID = Term(
    "文件里没有写明编号的标识；请用 --id 写明内容制作编号。",
    "the file has no label with a number; give the number of the content with --id.",
)
OTHER_ID = Term(
    "文件标识的编号是 {there}，不是 {given}；水印须与标识一致。",
    "the number in the file's label is {there}, not {given}; the watermark must agree with it.",
)
EMPTY_KEY = Term("密钥文件 {path} 是空的。", "the key file {path} is empty.")


def key_option(function: F) -> F:
    """Add `--key-file FILE`."""
    about = Term(
        "水印密钥文件（其全部字节）；不写则用公开的内置密钥，谁都能查找，也能仿造。",
        "A file whose bytes are the key; by default a public one, with which anybody can look for a mark, and forge one.",
    )
    return click.option("--key-file", "key_file", type=FILE, default=None, cls=Option, about=about)(function)


def _key(path: Path | None) -> bytes:
    if path is None:
        return HOUSE_KEY
    key = path.read_bytes()
    if not key:
        raise Wrong(say(EMPTY_KEY, path=path))
    return key


@dataclass(frozen=True)
class Embed:
    """What one file is to get: the mark of a number, or of that in its label."""

    produce_id: str | None
    key: bytes
    target: Target

    def __call__(self, path: Path) -> dict[str, Any]:
        """Mark a file; what keeps it from being marked is told, and the file stays as it was."""
        done: dict[str, Any] = {
            "path": str(path), "result": "failed", "to": None, "produce_id": None, "id": None, "error": None,
        }  # fmt: skip
        try:
            number, to = self._number(path), self.target.of(path)
            embed(path, number, to, key=self.key)
        except (LabelError, OSError) as error:
            return done | {"error": told(error)}
        where = {"to": str(to or path), "produce_id": number, "id": mark_of(number)}
        return done | where | {"result": "written"}

    def _number(self, path: Path) -> str:
        there = _labelled(path)
        if self.produce_id is None and there is None:
            raise LabelError(NO_ID)
        if None not in (self.produce_id, there) and self.produce_id != there:
            raise LabelError(OTHER_ID.fill(there=there, given=self.produce_id))
        return str(self.produce_id or there)


def _labelled(path: Path) -> str | None:
    """Return the number in a file's label; None where it has none, or several."""
    numbers = {str(one.fields.get(NAMES["produce_id"]) or "") for one in read(path).labels} - {""}
    return numbers.pop() if len(numbers) == 1 else None


@click.command(
    "watermark", cls=Command,
    about=Term("给图片（PNG、JPEG、WebP）和声音（WAV）加隐形水印，64 位，取自内容制作编号；加入后再找到一次才写入。\n"
               "《标识办法》第五条鼓励；不能代替元数据里的标识。全部加好则退出码 0，否则 1，用法有误 2。",
               "Put invisible watermarks into pictures (PNG, JPEG, WebP) and sounds (WAV): 64 bits of the content's number, found again before anything is written.\n"
               "Encouraged by art. 5 of the labelling measures; no label in the metadata is replaced by it. Exit code 0 if all are marked, 1 if not, 2 on bad input."),
)  # fmt: skip
@files_argument
@click.option("--id", "produce_id", default=None, cls=Option,
              about=Term("内容制作编号；不写则用文件标识里的编号。", "The number of the content; by default the one in the file's label."))  # fmt: skip
@key_option
@to_option
@jobs_option
@json_option
def watermark_command(
    files: tuple[str, ...], produce_id: str | None, key_file: Path | None, to: Path | None, jobs: int, as_json: bool
) -> int:  # fmt: skip
    """Mark files."""
    found, single = files_of(files)
    if produce_id is not None and len(found) > 1:
        raise Wrong(say(ONE_ID))
    if produce_id is not None:
        mark_of(produce_id)  # a wrong number is told before any file is touched
    results = list(each(Embed(produce_id, _key(key_file), target_of(to, found, single)), found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        lines = [done["error"][lang()]] if done["error"] else [say(MARK, id=done["id"])]
        show(MARKED[done["result"]][lang()], done["to"] or done["path"], lines)
    return int(any(done["result"] == "failed" for done in results))


@dataclass(frozen=True)
class Look:
    """How one file is looked at."""

    key: bytes

    def __call__(self, path: Path) -> dict[str, Any]:
        """Return `{path, result, id, score, chance, of_label, error}`."""
        done: dict[str, Any] = {
            "path": str(path), "result": "failed", "id": None, "score": None, "chance": None, "of_label": None, "error": None,
        }  # fmt: skip
        try:
            found = find(path, key=self.key)
            there = _labelled(path)
            of_label = found.is_of(there) if found and there else None
        except (LabelError, OSError) as error:
            return done | {"error": told(error)}
        if found is None:
            return done | {"result": "not_found"}
        sure = {"score": round(found.score, 2), "chance": found.chance, "of_label": of_label}
        return done | sure | {"id": found.id, "result": "found" if found.id else "unreadable"}


@click.command(
    "find", cls=Command,
    about=Term("查找图片和声音里的隐形水印；MP3、Opus 等压缩声音须有 ffmpeg。没有找到，不等于不是生成内容。\n"
               "--ledger 由水印查出台账里的编号。都有水印则退出码 0，否则 1。",
               "Look for invisible watermarks in pictures and sounds; compressed sounds (MP3, Opus) need ffmpeg. None found does not mean that nothing was generated.\n"
               "--ledger looks the mark up in the provider's log. Exit code 0 if all have one, 1 otherwise."),
)  # fmt: skip
@files_argument
@key_option
@click.option("--ledger", "ledger", type=FILE, default=None, cls=Option,
              about=Term("台账文件（SQLite），由水印查出编号。", "The provider's log (SQLite), in which the mark is looked up."))  # fmt: skip
@jobs_option
@json_option
def find_command(
    files: tuple[str, ...], key_file: Path | None, ledger: Path | None, jobs: int, as_json: bool
) -> int:
    """Look for marks."""
    found, single = files_of(files)
    results = list(each(Look(_key(key_file)), found, jobs))
    if ledger is not None:
        by_mark = _records(ledger, {done["id"] for done in results} - {None})
        results = [done | {"records": by_mark.get(done["id"], [])} for done in results]
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        show(FOUND[done["result"]][lang()], done["path"], _lines(done))
    return int(any(done["result"] not in ("found", "unreadable") for done in results))


def _records(ledger: Path, marks: set[str]) -> dict[str, list[dict[str, str]]]:
    """Return what the log says of each mark."""
    found: dict[str, list[dict[str, str]]] = {}
    with Ledger(ledger) as log:
        for entry in log.entries():
            mark = mark_of(entry.produce_id)
            if mark in marks:
                found.setdefault(mark, []).append(_record(entry))
    return found


def _record(entry: Entry) -> dict[str, str]:
    return {
        "produce_id": entry.produce_id, "producer": entry.producer, "made": entry.made.isoformat(),
        "model": entry.model, "version": entry.version,
    }  # fmt: skip


def _lines(done: dict[str, Any]) -> list[str]:
    if done["error"]:
        return [done["error"][lang()]]
    if done["result"] == "not_found":
        return []
    lines = [say(MARK, id=done["id"])] if done["id"] else []
    lines.append(say(SURENESS, score=done["score"], chance=done["chance"]))
    if done["of_label"] is not None:
        lines.append(say(OF_LABEL[done["of_label"]]))
    if done["id"] and "records" in done:
        records = [say(RECORD, **record, made_on=record["made"][:10]) for record in done["records"]]
        lines += records or [say(NO_RECORD)]
    return lines
