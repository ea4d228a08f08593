"""`chengxu label write`: label files, sign the labels, and enter what was labelled in the provider's log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import Wrong, json_option
from chengxu.cli.label import files_argument, print_plain_json, show
from chengxu.cli.label_files import (
    FILE,
    ONE_ID,
    Target,
    despite_option,
    each,
    files_of,
    jobs_option,
    target_of,
    to_option,
    told,
)
from chengxu.provider.labels.fields import VALUES, Label, LabelError
from chengxu.provider.labels.integrity import signed
from chengxu.provider.labels.keys import Signer, signer
from chengxu.provider.labels.sidecar import own_place, write_sidecar
from chengxu.provider.labels.trace import Ledger
from chengxu.provider.labels.verify import verify
from chengxu.provider.labels.write import label

WRITTEN = {
    "written": Term("✓ 已写入", "✓ written"),
    "kept": Term("✓ 原有标识不变", "✓ kept"),
    "failed": Term("✗ 未写入", "✗ not written"),
}
ONE_SECURITY = Term(
    "--sign 和 --reserved1 都填预留字段1，只能写一个。",
    "--sign and --reserved1 both fill ReservedCode1; give one of them.",
)
WHOLE_RECORD = Term(
    "记入台账须写明用了哪个模型、哪个版本：--ledger、--model、--model-version 三项须一并给出。",
    "an entry in the log names the model and its version: --ledger, --model and --model-version go together.",
)
STANDING = Term(
    "--in-place 改写原文件本身，--to 另写新文件：两项只能写一个。",
    "--in-place writes into the file itself and --to makes a new one: give one of them.",
)
BESIDE = Term(
    "附属文件写在原文件旁边：--sidecar 不能与 --to 同用。",
    "a sidecar stands beside the file itself: --sidecar does not go with --to.",
)


@dataclass(frozen=True)
class Log:
    """Where what is labelled is entered, and what it was made by."""

    path: Path
    model: str
    version: str


@dataclass(frozen=True)
class Write:
    """What one file is to get; `key` is the private key that signs, `sidecar` that a file without a place gets one."""

    producer: str
    produce_id: str | None
    label: str
    reserved1: str
    target: Target
    key: bytes | None = None
    sidecar: bool = False
    log: Log | None = None
    despite_manifest: bool = False
    in_place: bool = False

    def __call__(self, path: Path) -> dict[str, Any]:
        """Label a file; what keeps it from being labelled is told, and the file stays as it was."""
        done: dict[str, Any] = {
            "path": str(path),
            "result": "failed",
            "to": None,
            "label": None,
            "error": None,
        }
        try:
            kept = None if self.produce_id else self._kept(path)
            made, to = kept or self.made(), self.target.of(path)
            with self._recorded(made, bool(kept)):
                place = to or path if kept and to is None else self._write(path, made, to)
        except (LabelError, OSError) as error:
            return done | {"error": told(error)}
        result = "kept" if kept and to is None else "written"
        return done | {"to": str(place), "label": made.fields, "result": result}

    def made(self) -> Label:
        """Return a new label, signed where there is a key; LabelError for a wrong value."""
        made = Label(self.producer, self.produce_id or str(uuid4()), self.label, self.reserved1)
        return signed(made, _signer(self.key)) if self.key is not None else made

    def _kept(self, path: Path) -> Label | None:
        """Return the label that this producer has put in the file before: a content keeps its number."""
        there = verify(path).label
        return there if there is not None and there.producer == self.producer else None

    def _write(self, path: Path, made: Label, to: Path | None) -> Path:
        if self.sidecar and own_place(path) is None:
            return write_sidecar(path, made)
        label(path, made, to, despite_manifest=self.despite_manifest, in_place=self.in_place)
        return to or path

    @contextmanager
    def _recorded(self, made: Label, kept: bool) -> Iterator[None]:
        """Enter the content in the log together with what is done within; one that is there already stays as it was entered."""
        if self.log is None:
            yield
            return
        with Ledger(self.log.path) as ledger:
            if kept and ledger.find(made.produce_id, made.producer):
                yield
                return
            with ledger.recording(made, datetime.now(UTC), self.log.model, self.log.version):
                yield


@cache
def _signer(key: bytes) -> Signer:
    return signer(key)


@click.command(
    "write", cls=Command,
    about=Term("写入隐式标识，写后读回核对；文件的其余部分不变。已有他人标识的文件不改。\n"
               "例：chengxu label write out/*.png --producer 001191110102MACQD9K64010000\n"
               "全部写好则退出码 0，有文件未能写入 1，用法有误 2。",
               "Write the implicit label and read it back; nothing else in the file changes. Another's label is never replaced.\n"
               "Example: chengxu label write out/*.png --producer 001191110102MACQD9K64010000\n"
               "Exit code 0 if every file is labelled, 1 if one could not be, 2 on bad input."),
)  # fmt: skip
@files_argument
@click.option("--producer", required=True, cls=Option,
              about=Term("生成合成服务提供者的编码（27 位）或不含汉字的名称。", "Code (27 characters) or ASCII name of the provider that generated it."))  # fmt: skip
@click.option("--id", "produce_id", default=None, cls=Option,
              about=Term("内容制作编号；不写则每份内容一个 UUID。", "The number of the content; a UUID each by default."))  # fmt: skip
@click.option("--label", "value", type=click.Choice(list(VALUES)), default="1", cls=Option,
              about=Term("属性：1 属于，2 可能，3 疑似；默认 1。", "1 generated, 2 possibly, 3 suspected; 1 by default."))  # fmt: skip
@click.option("--sign", "sign", type=FILE, default=None, cls=Option,
              about=Term("用这个私钥（PKCS 8，SM2、RSA 或 ECDSA）签名，写入预留字段1。", "Sign with this private key (PKCS 8; SM2, RSA or ECDSA), in ReservedCode1."))  # fmt: skip
@click.option("--reserved1", default="", cls=Option,
              about=Term("预留字段1：自己的安全防护信息。", "ReservedCode1: security data of your own."))  # fmt: skip
@click.option("--sidecar", is_flag=True, cls=Option,
              about=Term("没有存放位置的格式（如纯文本），标识写在旁边的“<文件名>.aigc.json”。", "Give formats without a place (such as plain text) a sidecar, <file>.aigc.json."))  # fmt: skip
@click.option("--ledger", "ledger", type=click.Path(dir_okay=False, path_type=Path), default=None, cls=Option,
              about=Term("台账文件（SQLite）：记下编号由哪个模型、哪个版本生成，至少保存六个月（内部设定）。",
                         "The log (SQLite): which model and version a number stands for, kept six months at least (a house setting)."))  # fmt: skip
@click.option(
    "--model", default=None, cls=Option, about=Term("模型名称，记入台账。", "The model's name, for the log.")
)
@click.option("--model-version", "version", default=None, cls=Option, about=Term("模型版本，记入台账。", "The model's version, for the log."))  # fmt: skip
@click.option("--in-place", "in_place", is_flag=True, cls=Option,
              about=Term("只改写原文件里不同的字节，不另写新文件：大文件同样快。写到一半进程被杀或断电，文件会损坏，须从原件重做；"
                         "标识之后须移动的数据超过 1 MB（内部设定）即不写：标识在前部的大文件（JPEG、GIF、WebP、MP3 等）多属此类。",
                         "Write only the bytes that differ into the file itself, as fast for a large file as for a small one. A process that is "
                         "killed, or a power cut, leaves it damaged: be able to make it again. Refused where more than 1 MB (a house setting) would "
                         "move behind the label, as in most large files that have it in front: JPEG, GIF, WebP, MP3 and others."))  # fmt: skip
@despite_option
@to_option
@jobs_option
@json_option
def write_command(
    files: tuple[str, ...], producer: str, produce_id: str | None, value: str, sign: Path | None, reserved1: str,
    sidecar: bool, ledger: Path | None, model: str | None, version: str | None, in_place: bool, despite_manifest: bool,
    to: Path | None, jobs: int, as_json: bool,
) -> int:  # fmt: skip
    """Label files."""
    found, single = files_of(files)
    if produce_id is not None and len(found) > 1:
        raise Wrong(say(ONE_ID))
    if sign is not None and reserved1:
        raise Wrong(say(ONE_SECURITY))
    if sidecar and to is not None:
        raise Wrong(say(BESIDE))
    if in_place and to is not None:
        raise Wrong(say(STANDING))
    log = _log(ledger, model, version)
    key = sign.read_bytes() if sign else None
    # a wrong value is told once, before any file is touched
    write = Write(
        producer,
        produce_id,
        value,
        reserved1,
        Target(None, False),
        key,
        sidecar,
        log,
        despite_manifest,
        in_place,
    )
    write.made()
    results = list(each(replace(write, target=target_of(to, found, single)), found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        why = [f"  {done['error'][lang()]}"] if done["error"] else []
        show(WRITTEN[done["result"]][lang()], done["to"] or done["path"], why)
    return int(any(done["result"] == "failed" for done in results))


def _log(path: Path | None, model: str | None, version: str | None) -> Log | None:
    """Return where to enter what is labelled; `Wrong` where part of it is missing."""
    if path is None and model is None and version is None:
        return None
    if path is None or not model or not version:
        raise Wrong(say(WHOLE_RECORD))
    return Log(path, model, version)
