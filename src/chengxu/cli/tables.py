"""Look into the tables beside the norms: `procedures`, `notices`, `registers`, `records`, `parameters`, `defaults`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

from chengxu.algebra.facts import Parameter, Setting
from chengxu.algebra.term import Term, joined
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.browse import print_table
from chengxu.cli.common import (
    DateType,
    Wrong,
    calendar_options,
    console,
    find_norm,
    json_option,
    law_option,
    open_calendar,
    open_laws,
    print_json,
)
from chengxu.dates.limits import Promptly
from chengxu.interpret.contract import record_json
from chengxu.interpret.draft import draft
from chengxu.interpret.draw import draw
from chengxu.interpret.retain import Retention, retain
from chengxu.interpret.tables_contract import notice_json, parameter_json, procedure_json, register_json
from chengxu.law.document import Access
from chengxu.law.house import HouseDefault
from chengxu.law.norm import Duty, Keep, Norm, Programme
from chengxu.law.procedure import Ahead, Clock, Procedure, SetBy
from chengxu.statutes import open_house, open_notices, open_parameters, open_procedures, open_registers

T = TypeVar("T")

NO_NAME = Term(
    "没有名为“{name}”的{kind}；可用：{known}。", "there is no {kind} `{name}`; these are known: {known}."
)
NEAR_NAME = Term(
    "没有名为“{name}”的{kind}；是否应为“{near}”？", "there is no {kind} `{name}`; did you mean `{near}`?"
)
ACCESS = {
    Access.PUBLIC: Term("公开", "public"),
    Access.PART: Term("部分公开", "public in part"),
    Access.INTERNAL: Term("内部", "internal"),
    Access.SEALED: Term("封存", "sealed"),
}
STATE = Term("状态", "States")
STEP = Term("步骤", "Steps")
CLOCK = Term("期限", "Clocks")
LASTS = Term("法无明数", "no number in law")
PROMPT = Term("及时（法无明数）", "promptly, no number")
AT_ONCE = Term("立即", "immediately")
AS_STATED = Term("按载明的日期（{name}）", "by the day stated ({name})")
AHEAD = Term("{name} 之前 {period}", "{period} before {name}")
STAYS = Term("状态不变", "stays")
BLANK = Term("空白", "blank")
WORDED = Term("“{word}”：{term}", "“{word}”: {term}")
UNDATED = Term("未定时间：{term}", "no time named: {term}")
NOT_LAW = Term("自设，非法定", "house setting, not statutory")
MODELLED = Term("自设，非法定；参照{source}", "house setting, not statutory; after {source}")
DELETION = Term(
    "至少保存至 {until}；自 {free} 起可以删除。",
    "To be kept at least until {until}; deletion is lawful from {free}.",
)
KEPT_UNTIL = Term("至少保存至 {until}。", "To be kept at least until {until}.")
NO_PERIOD = Term(
    "法律没有规定保存期限，也没有自设期限。", "The law sets no period, and no house period is set."
)
HELD = Term(
    "因下列事项锁定，只能存储，不得删除：{holds}",
    "Locked for storage only, not to be deleted, because of: {holds}",
)
NO_RECORD = Term(
    "“{id}”没有应保存的记录；`chengxu records` 列出全部。",
    "`{id}` has no record to keep; `chengxu records` lists them all.",
)


@click.command(
    "procedures",
    cls=Command,
    about=Term("列出程序；给出名称时展示其状态、步骤、期限，--mermaid 输出状态图。",
               "List procedures; with a name show its states, steps and clocks, with --mermaid its diagram."),
)  # fmt: skip
@click.argument("name", required=False)
@click.option("--mermaid", is_flag=True, cls=Option,
              about=Term("输出 Mermaid 状态图。", "Print the diagram as Mermaid."))  # fmt: skip
@json_option
def procedures_command(name: str | None, mermaid: bool, as_json: bool) -> None:
    """Show procedures."""
    procedures = open_procedures()
    if name is None:
        if as_json:
            print_json([procedure_json(p) for p in procedures.values()])
            return
        rows = ((p.name, p.number, p.term[lang()], str(len(p.steps))) for p in procedures.values())
        print_table(("name", "number", "what", "steps"), rows)
        return
    procedure = _find(procedures, name, Term("程序", "procedure"))
    if mermaid:
        click.echo(draw(procedure, lang()), nl=False)
    elif as_json:
        print_json(procedure_json(procedure))
    else:
        _print_procedure(procedure)


def _print_procedure(procedure: Procedure) -> None:
    out = console()
    found = dict.fromkeys(cite.text(lang(), inside=procedure.law) for cite in procedure.cites)
    places = procedure.law.short[lang()] + (" " if lang() == "en" else "") + "; ".join(found)
    out.print(f"[bold]{procedure.name}[/]  {procedure.number}  {procedure.term[lang()]}  [dim]{places}[/]")
    out.print(f"\n[bold]{say(STATE)}[/]")
    for state in procedure.states:
        out.print(f"  {state.name}  {state.term[lang()]}{'  ■' if state.final else ''}", markup=False)
    out.print(f"[bold]{say(STEP)}[/]")
    for step in procedure.steps:
        actors = joined((party.term for party in step.actors), Term("、", " / "))[lang()]
        leads = f"{' | '.join(step.at)} → {step.to or say(STAYS)}"
        out.print(f"  {step.name}  {step.term[lang()]}  [dim]{leads}  {actors}  {step.cite.text(lang())}[/]")
        wanted = [f"{p.name} ({p.term[lang()]})" for p in step.particulars if not p.optional]
        if wanted:
            out.print(f"    {', '.join(wanted)}", style="dim", markup=False)
    out.print(f"[bold]{say(CLOCK)}[/]")
    for clock in procedure.clocks:
        owners = clock.owner if isinstance(clock.owner, tuple) else (clock.owner,)
        whose = joined((party.term for party in owners), Term("、", " / "))[lang()]
        out.print(f"  {clock.term[lang()]}: {limit_of(clock)}  [dim]{whose}  {clock.cite.text(lang())}[/]")
    if procedure.note:
        out.print(f"\n{procedure.note[lang()]}", markup=False)


def limit_of(clock: Clock) -> str:
    """Return how long a clock runs, in the language of this run."""
    match clock.limit:
        case Promptly(at_once=at_once):
            return say(AT_ONCE if at_once else PROMPT)
        case SetBy(particular):
            return say(AS_STATED, name=particular)
        case Ahead(period, particular):
            return say(AHEAD, name=particular, period=period.term)
        case period:
            return period.term[lang()]


@click.command(
    "notices",
    cls=Command,
    about=Term("列出法定内容的文书；给出名称时输出其骨架（Markdown）。",
               "List documents with mandatory content; with a name print its skeleton (Markdown)."),
)  # fmt: skip
@click.argument("name", required=False)
@json_option
def notices_command(name: str | None, as_json: bool) -> None:
    """Show notices."""
    notices = open_notices()
    if name is not None:
        notice = _find(notices, name, Term("文书", "notice"))
        if as_json:
            print_json(notice_json(notice))
        else:
            click.echo(draft(notice, {}, lang()), nl=False)
    elif as_json:
        print_json([notice_json(notice) for notice in notices.values()])
    else:
        parts = ((n, joined((p.term for p in n.parts), Term("、", ", "))[lang()]) for n in notices.values())
        print_table(("name", "what", "parts"), ((n.name, n.term[lang()], what) for n, what in parts))


@click.command(
    "registers",
    cls=Command,
    about=Term("列出登记簿和目录：谁保管、谁可查阅、记载什么。",
               "List registers and catalogues: who keeps them, who may look, what they hold."),
)  # fmt: skip
@json_option
def registers_command(as_json: bool) -> None:
    """Show registers."""
    registers = open_registers().values()
    if as_json:
        print_json([register_json(register) for register in registers])
        return
    rows = (
        (r.name, r.term[lang()], ACCESS[r.access][lang()], joined((c.term for c in r.columns), Term("、", ", "))[lang()])
        for r in registers
    )  # fmt: skip
    print_table(("name", "what", "access", "columns"), rows)


@click.command(
    "records",
    cls=Command,
    about=Term("列出应当保存的记录和期限；给出规范编号和 --of 时算出最早可以删除的日子。",
               "List records to be kept and for how long; with a norm and --of, from when one may be deleted."),
)  # fmt: skip
@click.argument("norm", required=False)
@click.option("--of", "of", type=DateType(), default=None, cls=Option,
              about=Term("记录形成之日，或者保存期限起算之日。", "The day of the record, or from which it is kept."))  # fmt: skip
@click.option("--hold", "holds", multiple=True, cls=Option,
              about=Term("使记录不得删除的事项（如在办案件），可重复。",
                         "What keeps the record from deletion, such as a pending case; may be repeated."))  # fmt: skip
@law_option
@json_option
@calendar_options
def records_command(
    norm: str | None, of: date | None, holds: tuple[str, ...], laws: str, as_json: bool,
    calendar_file: Path | None, provisional: bool,
) -> None:  # fmt: skip
    """Show records, or reckon how long one is kept."""
    book = open_laws(laws)
    if norm is None:
        kept = [(n, keep) for n in book.norms() if (keep := keep_of(n)) is not None]
        if as_json:
            print_json([record_json(n, keep) for n, keep in kept])
            return
        rows = ((n.id, k.record[lang()], period_of(k), k.tag.text(lang())) for n, k in kept)
        print_table(("id", "record", "period", "tag"), rows)
        return
    found = find_norm(book, norm)
    keep = keep_of(found)
    if keep is None:
        raise Wrong(say(NO_RECORD, id=found.id))
    calendar = open_calendar(calendar_file, provisional)
    retention = retain(keep, of, calendar, holds) if of else None
    if as_json:
        print_json(record_json(found, keep, retention))
    else:
        _print_record(found, keep, retention)


def keep_of(norm: Norm) -> Keep | None:
    """Return the record that a norm has somebody keep."""
    return norm.keep if isinstance(norm, Duty | Programme) else None


def period_of(keep: Keep) -> str:
    """Return how long a record is kept, in the language of this run."""
    return keep.period.term[lang()] if keep.period else say(LASTS)


def _print_record(norm: Norm, keep: Keep, retention: Retention | None) -> None:
    out = console()
    out.print(
        f"[bold]{norm.id}[/]  {norm.cite.text(lang())}  ·  {keep.record[lang()]}  ·  {period_of(keep)} "
        f"({keep.tag.text(lang())})"
    )
    if retention is None:
        return
    if retention.until:
        said = DELETION if retention.free_from else KEPT_UNTIL
        out.print(say(said, until=retention.until, free=retention.free_from or ""))
    else:
        out.print(say(NO_PERIOD))
    if retention.holds:
        out.print(say(HELD, holds="; ".join(retention.holds)), style="yellow", markup=False)


@click.command(
    "parameters",
    cls=Command,
    about=Term("列出法律留待他人确定的参数，以及文本有疑义处的设置；可写入参数文件。",
               "List the parameters that laws leave to others, and the settings for open places; both go into a "
               "parameter file."),
)  # fmt: skip
@json_option
def parameters_command(as_json: bool) -> None:
    """Show parameters and settings."""
    parameters, settings = open_parameters()
    if as_json:
        things: list[Parameter | Setting] = [*parameters.values(), *settings.values()]
        print_json([parameter_json(thing) for thing in things])
        return
    rows = [(p.name, p.label[lang()], _value(p)) for p in parameters.values()]
    rows += [(s.name, s.question[lang()], f"{s.default} [{s.reading}]") for s in settings.values()]
    print_table(("name", "what", "value"), rows)


def _value(parameter: Parameter | Setting) -> str:
    if isinstance(parameter, Setting):
        return parameter.default
    if parameter.versions:
        return str(parameter.versions[-1][1])
    return f"{say(BLANK)}: {parameter.waits_for[lang()]}" if parameter.waits_for else say(BLANK)


@click.command(
    "defaults",
    cls=Command,
    about=Term("列出法律只写“及时”“定期”或者没有写时间之处的自设数字；均非法定，不影响任何结论。",
               "List house figures for what laws leave undated, such as “promptly”; none is law, and no answer rests on them."),
)  # fmt: skip
@law_option
@json_option
def defaults_command(laws: str, as_json: bool) -> None:
    """Show house defaults."""
    defaults = open_house(*open_laws(laws).statutes).values()
    if as_json:
        print_json([_default_json(default) for default in defaults])
        return
    rows = ((d.name, str(d.cite), _undated(d), d.figure[lang()], _origin(d)) for d in defaults)
    print_table(("name", "id", "what", "period", "tag"), rows)


def _undated(default: HouseDefault) -> str:
    """Return the undated word of the provision, and what is measured."""
    if default.word is None:
        return say(UNDATED, term=default.term)
    return say(WORDED, word=default.word, term=default.term)


def _origin(default: HouseDefault) -> str:
    if default.source is None:
        return say(NOT_LAW)
    return say(MODELLED, source=default.source.text(lang()))


def _default_json(default: HouseDefault) -> dict[str, Any]:
    return {
        "name": default.name,
        "cite": str(default.cite),
        "term": default.term.as_json(),
        "word": default.word.as_json() if default.word else None,
        "figure": default.figure.as_json(),
        "statutory": False,
        "tag": str(default.tag),
    }


def _find(known: Mapping[str, T], name: str, kind: Term) -> T:
    if name in known:
        return known[name]
    ends = [key for key in known if key.partition(".")[2] == name]
    if len(ends) == 1:
        return known[ends[0]]
    near: Iterable[str] = get_close_matches(name, known, n=1, cutoff=0.5)
    for key in near:
        raise Wrong(say(NEAR_NAME, name=name, kind=kind, near=key))
    raise Wrong(say(NO_NAME, name=name, kind=kind, known=", ".join(known)))
