"""`chengxu label`: write, read and verify the labels of generated content, in files, folders and patterns."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import click

from chengxu.algebra.term import Term, joined
from chengxu.cli.bilingual import Command, Group, Option, lang, say
from chengxu.cli.common import Wrong, console, json_option
from chengxu.cli.label_files import each, files_of, jobs_option
from chengxu.provider.labels.code import provider_code, read_code
from chengxu.provider.labels.contract import reading_json, verified_json
from chengxu.provider.labels.fields import NAMES, VALUES, Label, LabelError
from chengxu.provider.labels.read import Reading, read
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.verify import Verdict, Verified, verify
from chengxu.provider.labels.write import label

VERDICTS = {
    "compliant": Term("✓ 合格", "✓ compliant"),
    "noncompliant": Term("✗ 不合格", "✗ noncompliant"),
    "not_found": Term("– 没有标识", "- not found"),
    "inconclusive": Term("? 无法判断", "? inconclusive"),
}
WRITTEN = {
    "written": Term("✓ 已写入", "✓ written"),
    "kept": Term("✓ 原有标识不变", "✓ kept"),
    "failed": Term("✗ 未写入", "✗ not written"),
}
JOINT = Term("；", "; ")
LINE = Term("{state}  {path}", "{state}  {path}")
NO_LABEL = Term("没有标识", "no label")
ONE_ID = Term(
    "--id 是一份内容的编号，只能用于一个文件；处理多个文件时不写，逐份编号。",
    "--id is the number of one content and goes with one file; leave it out for several, and each gets its own.",
)
ONE_PLACE = Term(
    "--to 与一个文件同用时是新文件；与多个文件同用时须为目录，且文件不得重名（{name}）。",
    "--to names a new file for one file; for several it is a folder, and no two of them may be called alike ({name}).",
)
FORMAT_HEAD = Term("格式", "Format"), Term("扩展名", "Suffixes"), Term("标识的位置", "Where the label stands")
CODE_PARTS = (
    ("subject", Term("统一社会信用代码", "Unified social credit code")),
    (
        "service",
        Term("服务（1 生成合成，2 传播，0 不用）", "Service (1 generation, 2 propagation, 0 unused)"),
    ),
    ("model", Term("模型或应用", "Model or application")),
)

label_group = Group(
    name="label",
    about=Term("生成合成内容的标识：写入、读取、核验（GB 45438-2025、《标识办法》）。说明见 docs/labels.md。",
               "Labels of generated content: write, read, verify (GB 45438-2025, labelling measures); see docs/labels.md."),
    places={
        "write": "chengxu.cli.label:write_command", "read": "chengxu.cli.label:read_command",
        "verify": "chengxu.cli.label:verify_command", "check-explicit": "chengxu.cli.label_explicit:explicit_command",
        "code": "chengxu.cli.label:code_command", "formats": "chengxu.cli.label:formats_command",
    },
)  # fmt: skip

files_argument = click.argument("files", nargs=-1, required=True, metavar="FILE...")


@dataclass(frozen=True)
class Write:
    """What one file is to get; `to` is a new file, a folder of new files, or None: the file itself."""

    producer: str
    produce_id: str | None
    label: str
    reserved1: str
    to: Path | None
    in_folder: bool

    def __call__(self, path: Path) -> dict[str, Any]:
        """Label a file; what keeps it from being labelled is told, and the file stays as it was."""
        done: dict[str, Any] = {
            "path": str(path),
            "result": "failed",
            "to": None,
            "label": None,
            "error": None,
        }
        target = self.to / path.name if self.to and self.in_folder else self.to
        try:
            kept = None if self.produce_id else self._kept(path)
            made = kept or Label(self.producer, self.produce_id or str(uuid4()), self.label, self.reserved1)
            if target is not None or kept is None:
                label(path, made, target)
        except LabelError as error:
            return done | {"error": error.term.as_json()}
        except OSError as error:
            return done | {"error": REASONS["unreadable"].as_json() | {"why": str(error.strerror)}}
        where = {"to": str(target) if target else str(path), "label": made.fields}
        return done | where | {"result": "kept" if kept and target is None else "written"}

    def _kept(self, path: Path) -> Label | None:
        """Return the label that this producer has put in the file before: a content keeps its number."""
        there = verify(path).label
        return there if there is not None and there.producer == self.producer else None


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
@click.option("--reserved1", default="", cls=Option,
              about=Term("预留字段1：自己的安全防护信息。", "ReservedCode1: security data of your own."))  # fmt: skip
@click.option("--to", type=click.Path(path_type=Path), default=None, cls=Option,
              about=Term("写到新文件或目录，原文件不动。", "Write to a new file or folder and leave the old ones alone."))  # fmt: skip
@jobs_option
@json_option
def write_command(
    files: tuple[str, ...], producer: str, produce_id: str | None, value: str, reserved1: str, to: Path | None,
    jobs: int, as_json: bool,
) -> int:  # fmt: skip
    """Label files."""
    found, single = files_of(files)
    if produce_id is not None and len(found) > 1:
        raise Wrong(say(ONE_ID))
    in_folder = to is not None and (to.is_dir() or not single)
    names = [path.name for path in found]
    if in_folder and (double := next((n for n in names if names.count(n) > 1), None)):
        raise Wrong(say(ONE_PLACE, name=double))
    Label(
        producer, produce_id or "1", value, reserved1
    )  # a wrong value is told once, before any file is touched
    if to is not None and in_folder:
        to.mkdir(parents=True, exist_ok=True)
    results = list(each(Write(producer, produce_id, value, reserved1, to, in_folder), found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        why = [f"  {done['error'][lang()]}"] if done["error"] else []
        show(WRITTEN[done["result"]][lang()], done["to"] or done["path"], why)
    return int(any(done["result"] == "failed" for done in results))


@click.command(
    "read", cls=Command,
    about=Term("读出文件里的标识，按其原样；退出码：都有标识 0，有文件没有标识或者读不完 1。",
               "Read the labels of files as they stand; exit code 0 if all have one, 1 if one has none or cannot be read."),
)  # fmt: skip
@files_argument
@jobs_option
@json_option
def read_command(files: tuple[str, ...], jobs: int, as_json: bool) -> int:
    """Read files."""
    found, single = files_of(files)
    results = list(each(_read, found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        stopped = [say(REASONS[done["stopped"]])] if done["stopped"] else []
        labels = [line for entry in done["labels"] for line in _lines(entry)]
        show(done["format"] or "?", done["path"], [*stopped, *labels] or [say(NO_LABEL)])
    full = [any(entry["fields"] for entry in d["labels"]) and not d["stopped"] for d in results]
    return int(not all(full))


@click.command(
    "verify", cls=Command,
    about=Term("核验标识是否合格：合格、不合格（附原因）、没有标识、无法判断。\n"
               "全部合格则退出码 0，否则 1，用法有误 2。",
               "Verify labels: compliant, noncompliant with reasons, not found, inconclusive.\n"
               "Exit code 0 if all are compliant, 1 otherwise, 2 on bad input."),
)  # fmt: skip
@files_argument
@jobs_option
@json_option
def verify_command(files: tuple[str, ...], jobs: int, as_json: bool) -> int:
    """Verify files."""
    found, single = files_of(files)
    results = list(each(_verify, found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        reasons = [f"{say(REASONS[code])} ({code})" for code in done["reasons"]]
        labels = [line for entry in done["labels"] for line in _lines(entry)]
        show(VERDICTS[done["verdict"]][lang()], done["path"], [*reasons, *labels])
    return int(any(done["verdict"] != Verdict.COMPLIANT.value for done in results))


@click.command(
    "code", cls=Command,
    about=Term("由统一社会信用代码（18 位）得出服务提供者编码，或者检查编码（27 位）。",
               "Make a provider code of a unified social credit code (18 characters), or check a code (27)."),
)  # fmt: skip
@click.argument("code")
@click.option("--service", default="0", cls=Option,
              about=Term("服务：1 生成合成，2 传播，0 不用；默认 0。", "1 generation, 2 propagation, 0 unused; 0 by default."))  # fmt: skip
@click.option("--model", default="0000", cls=Option,
              about=Term("模型或应用的自编代码，四位。", "Your own code of the model or application, four characters."))  # fmt: skip
@json_option
def code_command(code: str, service: str, model: str, as_json: bool) -> None:
    """Make or check a provider code."""
    made = read_code(code) if len(code.strip()) > 18 else provider_code(code, service, model)
    if as_json:
        print_plain_json({"code": str(made), **{name: getattr(made, name) for name, _ in CODE_PARTS}})
        return
    show(str(made), "", [f"{say(term)}: {getattr(made, name)}" for name, term in CODE_PARTS])


@click.command(
    "formats", cls=Command,
    about=Term("可以存放标识的格式，以及标识在文件里的位置。", "The formats that can hold a label, and where it stands in each."),
)  # fmt: skip
@json_option
def formats_command(as_json: bool) -> None:
    """List the formats."""
    from chengxu.provider.labels.formats import formats

    if as_json:
        rows = [
            {"format": f.name, "suffixes": list(f.suffixes), "place": f.place.as_json()} for f in formats()
        ]
        print_plain_json(rows)
        return
    from rich.table import Table

    table = Table(*(say(head) for head in FORMAT_HEAD), box=None)
    for row in formats():
        table.add_row(row.name, " ".join(row.suffixes), row.place[lang()])
    console().print(table)


def _read(path: Path) -> dict[str, Any]:
    return reading_json(str(path), _tried(read, path, Reading(None, (), "unreadable")))


def _verify(path: Path) -> dict[str, Any]:
    closed = Verified(Verdict.INCONCLUSIVE, ("unreadable",), Reading(None, (), "unreadable"))
    return verified_json(str(path), _tried(verify, path, closed))


def _tried(work: Callable[[Path], Any], path: Path, closed: Any) -> Any:
    """Return what is found out about a file; one that the system does not give up is not said to hold no label."""
    try:
        return work(path)
    except OSError:
        return closed


def _lines(entry: dict[str, Any]) -> list[str]:
    """Return a label's fields, a line each, under the place where it stands."""
    said = VALUES.get(str(entry["fields"].get(NAMES["label"])))
    head = f"{entry['carrier']}  {said[lang()] if said else ''}".rstrip()
    wrong = (
        joined((REASONS[code] for code in entry.get("reasons", ())), JOINT)[lang()]
        if entry.get("reasons")
        else ""
    )
    fields = [f"  {name}: {value}" for name, value in entry["fields"].items() if value != ""]
    return [head, *([f"  {wrong}"] if wrong else []), *fields]


def show(state: str, path: str, lines: list[str]) -> None:
    """Print a file's line and what there is to say about it; signs of a stranger that steer a terminal are made visible."""
    out = console()
    head = LINE.fill(state=state, path=path)[lang()].rstrip()
    for line in [head, *(f"    {line}" for line in lines)]:
        out.print(printable(line), soft_wrap=True, markup=False)


def printable(text: str) -> str:
    """Return a text in which every sign that is none to look at stands as its number."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def print_plain_json(data: Any) -> None:
    """Print JSON as the other commands do; half a surrogate, which UTF-8 cannot hold, is escaped."""
    text = json.dumps(data, ensure_ascii=False, indent=2 if sys.stdout.isatty() else None)
    click.echo(text.encode("utf-8", "backslashreplace").decode())
