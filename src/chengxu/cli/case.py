"""`chengxu case FILE`: where a case stands, the clocks of both sides, what may lawfully come next."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chengxu.algebra.term import Term, joined
from chengxu.cli.bilingual import Command, lang, say
from chengxu.cli.common import (
    Wrong,
    calendar_options,
    console,
    json_option,
    on_option,
    open_calendar,
    parameters_option,
    print_json,
    reading_file,
)
from chengxu.cli.common import open_parameters as read_parameter_file
from chengxu.dates.calendar import UnknownYear
from chengxu.interpret.follow import Case, ClockState, Running, follow
from chengxu.interpret.tables_contract import case_json
from chengxu.law.case import CaseFile
from chengxu.law.procedure import CALENDAR
from chengxu.law.read_case import read_case
from chengxu.statutes import open_book, open_procedures

if TYPE_CHECKING:
    from rich.console import Console

STATES = {
    ClockState.RUNNING: Term("计算中", "running"),
    ClockState.SUSPENDED: Term("中止", "suspended"),
    ClockState.OVERDUE: Term("已逾期", "overdue"),
    ClockState.DONE: Term("已完成", "done"),
    ClockState.MET: Term("按期", "in time"),
    ClockState.LATE: Term("迟延", "late"),
    ClockState.MOOT: Term("不再计算", "moot"),
}
COLOURS = {
    ClockState.OVERDUE: "red",
    ClockState.LATE: "red",
    ClockState.SUSPENDED: "yellow",
    ClockState.RUNNING: "cyan",
    ClockState.DONE: "default",
    ClockState.MET: "green",
    ClockState.MOOT: "dim",
}
STANDS = Term("现在：{state}", "Now: {state}")
ENDED = Term("（已终结）", " (ended)")
HISTORY = Term("经过", "Course")
CLOCKS = Term("期限（双方）", "Clocks, of both sides")
NEXT = Term("依法可以作出的下一步", "Steps that may lawfully come next")
NOT_YET = Term("尚不能作出的步骤", "Steps that may not be taken yet")
REFUSED = Term("被拒绝的步骤", "Steps refused")
NONE_NEXT = Term("没有。", "None.")
NEEDS = Term("须写明：{what}", "to be stated: {what}")
TO_CHECK = Term("须先核对：{what}（{place}）", "to be checked first: {what} ({place})")
NO_NUMBER = Term("法无明数，已 {days} 日", "no number in law, {days} days so far")
TOOK = Term("法无明数，用了 {days} 日", "no number in law, it took {days} days")
BY_CALENDAR = Term("期限届满，依法发生", "by law, with the passing of time")
PROVISIONAL = Term("暂定", "provisional")
NO_CALENDAR = Term("{year} 年的工作日历尚未公布", "no working-day calendar for {year} yet")
COLUMNS = (
    Term("状态", "State"),
    Term("末日", "Last day"),
    Term("期限", "Clock"),
    Term("哪一方", "Whose"),
    Term("依据", "Basis"),
)


@click.command(
    "case",
    cls=Command,
    about=Term("按程序推演一个案件：现处何状态、双方期限、依法可以作出的下一步；违法的步骤连同条款一并指出。",
               "Follow a case through its procedure: its state, the clocks of both sides, the lawful next steps; "
               "illegal steps are refused with their article."),
)  # fmt: skip
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@on_option
@parameters_option
@json_option
@calendar_options
def case_command(
    file: Path, on: date, parameters: Path | None, as_json: bool, calendar_file: Path | None,
    provisional: bool,
) -> int:  # fmt: skip
    """Follow a case."""
    given = read_parameter_file(parameters)
    with reading_file():
        told = read_case(file, open_procedures(), open_book(), given)
    try:
        case = follow(told, on, open_calendar(calendar_file, provisional))
    except UnknownYear as error:
        raise Wrong(error.term[lang()]) from error
    if as_json:
        print_json(case_json(case))
    else:
        _print_case(console(), case, told)
    return 1 if case.refused else 0


def _print_case(out: Console, case: Case, file: CaseFile) -> None:
    from rich.markup import escape

    procedure = case.procedure
    out.print(
        f"\n[bold]{escape(file.record.name[lang()])}[/]  ·  {procedure.term[lang()]} ({procedure.name})  ·  {case.on}"
    )
    final = say(ENDED) if case.state.final else ""
    out.print(f"[bold]{say(STANDS, state=case.state.term)}{final}[/]\n")
    _print_refused(out, case)
    out.print(f"[bold]{say(HISTORY)}[/]")
    for entry in case.taken:
        step = procedure.step(entry.step)
        actor = BY_CALENDAR if entry.by == CALENDAR.name else file.parties[entry.by].term
        out.print(f"  {entry.on}  {step.term[lang()]}  [dim]{actor[lang()]}  {step.cite.text(lang())}[/]")
    _print_clocks(out, case)
    out.print(f"\n[bold]{say(NEXT)}[/]")
    for found in case.next:
        actors = joined((party.term for party in found.step.actors), Term("、", " / "))
        out.print(f"  {found.step.term[lang()]}  [dim]{actors[lang()]}  {found.step.cite.text(lang())}[/]")
        wanted = [p.term for p in found.step.particulars if not p.optional]
        if wanted:
            out.print(f"    [dim]{say(NEEDS, what=joined(wanted, Term('、', ', ')))}[/]")
        for clause in found.to_check:
            said = say(TO_CHECK, what=clause.name, place=clause.cite.text(lang()))
            out.print(f"    [yellow]{escape(said)}[/]")
    if not case.next:
        out.print(f"  {say(NONE_NEXT)}")
    if case.not_yet:
        out.print(f"[bold]{say(NOT_YET)}[/]")
    for found in case.not_yet:
        out.print(f"  [dim]{found.step.term[lang()]}[/]")
        for objection in found.objections:
            out.print(f"    [dim]{escape(objection.why[lang()])}  {objection.cite.text(lang())}[/]")


def _print_refused(out: Console, case: Case) -> None:
    from rich.markup import escape

    if case.refused:
        out.print(f"[bold red]{say(REFUSED)}[/]")
    for refusal in case.refused:
        step, line = case.procedure.step(refusal.entry.step), refusal.entry.line
        where = f"  [dim]{refusal.entry.step}{f':{line}' if line else ''}[/]"
        out.print(f"  {refusal.entry.on}  {step.term[lang()]}{where}")
        for objection in refusal.objections:
            out.print(f"    [red]✗[/] {escape(objection.why[lang()])}  [dim]{objection.cite.text(lang())}[/]")
    if case.refused:
        out.print()


def _print_clocks(out: Console, case: Case) -> None:
    from rich.markup import escape
    from rich.table import Table

    if not case.clocks:
        return
    table = Table(title=say(CLOCKS), title_justify="left", title_style="bold", box=None, pad_edge=False)
    for n, column in enumerate(COLUMNS):
        table.add_column(column[lang()], header_style="dim", overflow="fold", no_wrap=n < 2)
    for running in case.clocks:
        clock = running.clock
        owners = clock.owner if isinstance(clock.owner, tuple) else (clock.owner,)
        whose = joined((party.term for party in owners), Term("、", " / "))[lang()]
        name = clock.term[lang()] + (escape(f" ({running.each})") if running.each else "")
        state = f"[{COLOURS[running.state]}]{STATES[running.state][lang()]}[/]"
        basis = f"{clock.cite.text(lang())} · {clock.tag.text(lang())}"
        table.add_row(state, _due(running), name, whose, f"[dim]{basis}[/]")
    out.print()
    out.print(table)


def _due(running: Running) -> str:
    if running.unknown_year:
        return say(NO_CALENDAR, year=running.unknown_year)
    if running.due is None:
        if running.state is ClockState.SUSPENDED:
            return "—"
        return say(TOOK if running.stopped else NO_NUMBER, days=running.days)
    return f"{running.due}{f' ({say(PROVISIONAL)})' if running.provisional else ''}"
