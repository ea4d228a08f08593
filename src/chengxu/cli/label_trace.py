"""`chengxu label trace` and `waive`: what a number stands for in the provider's log, and contents given out without an explicit label."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import Wrong, json_option
from chengxu.cli.label import print_plain_json, show
from chengxu.cli.label_files import FILE
from chengxu.cli.label_pass import BASES
from chengxu.provider.labels.fields import parse
from chengxu.provider.labels.flow import Basis
from chengxu.provider.labels.trace import CHINA, Entry, Ledger, Passing, Waiver, published

NOTHING = Term("台账中没有编号 {number}。", "the log has no number {number}.")
ONE_OF = Term(
    "请写内容编号，或者用 --export 导出，二者取一。",
    "give the number of a content, or --export for all of them: one of the two.",
)
WHO = Term(
    "编号 {number} 有几家提供者用过，请用 --producer 写明哪一家。",
    "several providers have given the number {number}; say which with --producer.",
)
MADE = Term("生成时间：{made}", "made at: {made}")
MODEL = Term("模型：{model}，版本 {version}", "model: {model}, version {version}")
PRODUCER = Term("生成合成服务提供者：{producer}", "provider: {producer}")
KEPT = Term("至少保存到 {day}", "kept until {day} at least")
PASSED = Term("传播：{who}，{at}，依据 {basis}", "passed on by {who} at {at}, by {basis}")
WAIVED = Term(
    "不加显式标识提供给：{recipient}（标识义务：{label_clause}；使用责任：{use_clause}）",
    "given out without an explicit label to: {recipient} (duty to label: {label_clause}; responsibility: {use_clause})",
)
LOGGED = Term("✓ 已记录", "✓ logged")

ledger_option = click.option(
    "--ledger", "ledger", type=FILE, required=True, cls=Option,
    about=Term("台账文件（SQLite），由 `label write --ledger` 或 `pass-on --log` 记下。", "The log (SQLite) that `label write --ledger` or `pass-on --log` keeps."),
)  # fmt: skip
producer_option = click.option(
    "--producer", default=None, cls=Option,
    about=Term("哪一家提供者的编号。", "Whose number it is."),
)  # fmt: skip


@click.command(
    "trace", cls=Command,
    about=Term("由内容编号查出：何时、由哪个模型版本生成，曾否传播，曾否不加显式标识提供；查到退出码 0，没有 1。\n"
               "--export 按行输出 JSON，供上传平台公开查询：编号只留 SHA-256，不含标识全文和时刻。",
               "Look a number up: when and by which model version the content was made, whether it was passed on, or given out without an explicit label; exit code 0 if it is there, 1 if not.\n"
               "--export prints lines of JSON for a platform's public lookup: of the numbers only their SHA-256, no label and no time of day."),
)  # fmt: skip
@click.argument("number", required=False, metavar="[PRODUCEID]")
@ledger_option
@producer_option
@click.option("--export", "export", is_flag=True, cls=Option,
              about=Term("按行输出全部记录，供上传平台。", "Print every record, a line each, for a platform."))  # fmt: skip
@json_option
def trace_command(number: str | None, ledger: Path, producer: str | None, export: bool, as_json: bool) -> int:
    """Look a number up, or print all that may be published."""
    if (number is None) is not export:
        raise Wrong(say(ONE_OF))
    with Ledger(ledger) as log:
        if number is None:
            for entry in log.entries():
                if producer in (None, entry.producer):
                    print_plain_json(published(entry))
            return 0
        entries, passings = log.find(number, producer), log.passings(number)
        waivers = {entry.producer: log.waivers(number, entry.producer) for entry in entries}
    if as_json:
        contents = [_entry_json(e, waivers[e.producer]) for e in entries]
        print_plain_json({"contents": contents, "passings": [_passing_json(p) for p in passings]})
        return int(not entries and not passings)
    for entry in entries:
        show(entry.produce_id, "", _entry_lines(entry, waivers[entry.producer]))
    for passing in passings:
        show(passing.propagate_id, "", _passing_lines(passing))
    if not entries and not passings:
        show(say(NOTHING, number=number), "", [])
    return int(not entries and not passings)


@click.command(
    "waive", cls=Command,
    about=Term("记录一份内容应使用者请求、不加显式标识提供（《标识办法》第九条）：协议须写明使用者的标识义务和使用责任，日志至少保存六个月（法定）。"
               "隐式标识不因此去除。",
               "Log that a content is given out without an explicit label at its user's request (labelling measures, art. 9): the agreement lays down "
               "the user's duty to label and the responsibility for use; the log is kept six months at least (statutory). The implicit label stays."),
)  # fmt: skip
@click.argument("number", metavar="PRODUCEID")
@ledger_option
@producer_option
@click.option("--recipient", required=True, cls=Option, about=Term("提供对象。", "Who receives it."))
@click.option("--label-clause", required=True, cls=Option,
              about=Term("协议中标识义务的条款。", "Where the agreement lays down the duty to label."))  # fmt: skip
@click.option("--use-clause", required=True, cls=Option,
              about=Term("协议中使用责任的条款。", "Where the agreement lays down the responsibility for use."))  # fmt: skip
@json_option
def waive_command(
    number: str, ledger: Path, producer: str | None, recipient: str, label_clause: str, use_clause: str, as_json: bool
) -> int:  # fmt: skip
    """Log a waiver."""
    waiver, given = Waiver(recipient, label_clause, use_clause), datetime.now(UTC)
    with Ledger(ledger) as log:
        found = log.find(number, producer)
        if not found:
            raise Wrong(say(NOTHING, number=number))
        if len(found) > 1:
            raise Wrong(say(WHO, number=number))
        what = parse(found[0].label).label
        assert what is not None  # it was written from a label
        free = log.waive(what, waiver, given)
    last = _last(free)
    if as_json:
        said = {
            "produce_id": number,
            "producer": found[0].producer,
            "given": given.isoformat(),
            "kept_until": last,
        }
        print_plain_json(said | asdict(waiver))
        return 0
    show(say(LOGGED), number, [say(WAIVED, **asdict(waiver)), say(KEPT, day=last)])
    return 0


def _entry_json(entry: Entry, waivers: tuple[Waiver, ...]) -> dict[str, Any]:
    return {
        "produce_id": entry.produce_id,
        "producer": entry.producer,
        "made": entry.made.isoformat(),
        "model": entry.model,
        "version": entry.version,
        "label": entry.label,
        "kept_until": _last(entry.free_from),
        "waivers": [asdict(waiver) for waiver in waivers],
    }


def _passing_json(passing: Passing) -> dict[str, Any]:
    return {
        "propagate_id": passing.propagate_id,
        "propagator": passing.propagator,
        "passed": passing.passed.isoformat(),
        "basis": passing.basis,
        "label": passing.label,
        "kept_until": _last(passing.free_from),
    }


def _entry_lines(entry: Entry, waivers: tuple[Waiver, ...]) -> list[str]:
    return [
        say(PRODUCER, producer=entry.producer),
        say(MODEL, model=entry.model, version=entry.version),
        say(MADE, made=entry.made.astimezone(CHINA).isoformat(timespec="seconds")),
        *(say(WAIVED, **asdict(waiver)) for waiver in waivers),
        say(KEPT, day=_last(entry.free_from)),
    ]


def _passing_lines(passing: Passing) -> list[str]:
    at = passing.passed.astimezone(CHINA).isoformat(timespec="seconds")
    basis = BASES[Basis(passing.basis)][lang()]
    return [say(PASSED, who=passing.propagator, at=at, basis=basis), say(KEPT, day=_last(passing.free_from))]


def _last(free_from: date) -> str:
    """Return the last day on which a record must be there."""
    return (free_from - timedelta(days=1)).isoformat()
