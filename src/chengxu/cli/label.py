"""`chengxu label`: write, read and verify the labels of generated content, in files, folders and patterns."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from chengxu.algebra.term import Term, joined
from chengxu.cli.bilingual import Command, Group, Option, lang, say
from chengxu.cli.common import console, json_option
from chengxu.cli.label_files import FILE, each, files_of, jobs_option
from chengxu.provider.labels.code import provider_code, read_code
from chengxu.provider.labels.contract import reading_json, verified_json
from chengxu.provider.labels.fields import NAMES, VALUES
from chengxu.provider.labels.integrity import State
from chengxu.provider.labels.read import Reading, read
from chengxu.provider.labels.reasons import REASONS
from chengxu.provider.labels.trust import Trust, read_trust
from chengxu.provider.labels.verify import Verdict, Verified, verify

VERDICTS = {
    "compliant": Term("✓ 合格", "✓ compliant"),
    "noncompliant": Term("✗ 不合格", "✗ noncompliant"),
    "not_found": Term("– 没有标识", "- not found"),
    "inconclusive": Term("? 无法判断", "? inconclusive"),
}
JOINT = Term("；", "; ")
LINE = Term("{state}  {path}", "{state}  {path}")
NO_LABEL = Term("没有标识", "no label")
SIGNED = Term("{field}：{words}", "{field}: {words}")
KEY_IS = Term("  密钥（SHA-256）：{key}，{algorithm}", "  key (SHA-256): {key}, {algorithm}")
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
        "write": "chengxu.cli.label_write:write_command", "read": "chengxu.cli.label:read_command",
        "verify": "chengxu.cli.label:verify_command", "check-explicit": "chengxu.cli.label_explicit:explicit_command",
        "write-explicit": "chengxu.cli.label_explicit_write:write_explicit_command",
        "pass-on": "chengxu.cli.label_pass:pass_command", "trace": "chengxu.cli.label_trace:trace_command",
        "waive": "chengxu.cli.label_trace:waive_command", "attest": "chengxu.cli.label_provenance:attest_command",
        "provenance": "chengxu.cli.label_provenance:provenance_command",
        "watermark": "chengxu.cli.label_watermark:watermark_command", "find": "chengxu.cli.label_watermark:find_command",
        "code": "chengxu.cli.label:code_command", "formats": "chengxu.cli.label:formats_command",
    },
)  # fmt: skip

files_argument = click.argument("files", nargs=-1, required=True, metavar="FILE...")


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
    about=Term("核验标识是否合格：合格、不合格（附原因）、没有标识、无法判断；标识带有签名的，一并核验。\n"
               "全部合格（写明 --trust 的，还须由所信任的密钥签名）则退出码 0，否则 1，用法有误 2。",
               "Verify labels: compliant, noncompliant with reasons, not found, inconclusive; and their signatures, if they have any.\n"
               "Exit code 0 if all are compliant (with --trust: and signed by who is trusted), 1 otherwise, 2 on bad input."),
)  # fmt: skip
@files_argument
@click.option("--trust", "trusted", type=FILE, multiple=True, cls=Option,
              about=Term("信任的公钥或证书（PEM、DER），可写多次：标识须由它或它签发的证书签名。",
                         "A public key or certificate (PEM, DER) that is trusted, several times if need be: the label must be signed by it, or by what it issued."))  # fmt: skip
@click.option("--chain", type=FILE, multiple=True, cls=Option,
              about=Term("通向所信任证书的中间证书。", "Certificates between a signer's and the one that is trusted."))  # fmt: skip
@jobs_option
@json_option
def verify_command(
    files: tuple[str, ...], trusted: tuple[Path, ...], chain: tuple[Path, ...], jobs: int, as_json: bool
) -> int:
    """Verify files."""
    found, single = files_of(files)
    trust = read_trust([p.read_bytes() for p in trusted], [p.read_bytes() for p in chain])
    results = list(each(Verify(trust), found, jobs))
    if as_json:
        print_plain_json(results[0] if single else results)
    for done in () if as_json else results:
        reasons = [f"{say(REASONS[code])} ({code})" for code in done["reasons"]]
        labels = [line for entry in done["labels"] for line in _lines(entry)]
        show(VERDICTS[done["verdict"]][lang()], done["path"], [*reasons, *labels, *_signatures(done)])
    return int(not all(_passes(done, bool(trusted)) for done in results))


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


@dataclass(frozen=True)
class Verify:
    """Verifies a file, and its label's signatures by whom is trusted."""

    trust: Trust

    def __call__(self, path: Path) -> dict[str, Any]:
        """Return what is found out, as JSON."""
        closed = Verified(Verdict.INCONCLUSIVE, ("unreadable",), Reading(None, (), "unreadable"))
        return verified_json(str(path), _tried(lambda p: verify(p, self.trust), path, closed))


def _passes(done: dict[str, Any], by_trust: bool) -> bool:
    states = {one["state"] for every in done["integrity"].values() for one in every}
    return done["verdict"] == Verdict.COMPLIANT.value and (not by_trust or states == {State.VALID.value})


def _signatures(done: dict[str, Any]) -> list[str]:
    """Return what is to be said of signatures, by the field in which they stand."""
    lines = []
    for one in (one for every in done["integrity"].values() for one in every):
        lines.append(say(SIGNED, field=one["field"], words=one["words"][lang()]))
        if one["key"]:
            lines.append(say(KEY_IS, key=one["key"], algorithm=one["algorithm"]))
    return lines


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
