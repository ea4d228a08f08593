"""`chengxu assess FILE...`: which norms apply to a service, why, what is missing, what is due and what is late."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.cli import phrases
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import (
    calendar_options,
    console,
    find_norm,
    json_option,
    law_option,
    on_option,
    open_calendar,
    open_laws,
    open_record,
    parameters_option,
    print_json,
)  # fmt: skip
from chengxu.cli.summary import remarks, state_words
from chengxu.interpret.assess import Assessment, Finding, assess
from chengxu.interpret.contract import assessment_json
from chengxu.interpret.explain import Reason
from chengxu.interpret.reasons import change_lines, enough_lines, groups, reason_line
from chengxu.interpret.summarise import ANSWERS, SUPPOSED, Item, attention, counts, to_find_out
from chengxu.interpret.track import State

if TYPE_CHECKING:
    from rich.console import Console
    from rich.tree import Tree

MARKS = {Truth.TRUE: "[green]✓[/]", Truth.FALSE: "[red]✗[/]", Truth.UNKNOWN: "[yellow]?[/]"}
COLOURS = {
    State.BREACHED: "red",
    State.LATE: "red",
    State.UNDETERMINED: "yellow",
    State.PENDING: "cyan",
    State.MET: "green",
}
WHY_HINT = Term(
    "用 --why 编号 查看逐项理由；--html 文件 生成完整报告。",
    "--why ID shows the reason part by part; --html FILE writes the full report.",
)
WRITTEN = Term("报告：{address}", "Report: {address}")
COLUMNS = (phrases.STATE, phrases.DUE, phrases.NORM, phrases.WHAT, phrases.ORIGIN)


@click.command(
    "assess",
    cls=Command,
    about=Term("判断一项或多项服务：哪些规范适用、为什么、缺什么、何时到期、何处逾期。",
               "Assess services: which norms apply, why, what is missing, what is due and what is late."),
)  # fmt: skip
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@law_option
@on_option
@json_option
@click.option("--html", "html", type=click.Path(path_type=Path, dir_okay=False), cls=Option,
              about=Term("写出 HTML 报告。", "Write an HTML report."))  # fmt: skip
@click.option("--md", "md", type=click.Path(path_type=Path, dir_okay=False), cls=Option,
              about=Term("写出 Markdown 报告。", "Write a Markdown report."))  # fmt: skip
@click.option("--why", "why", default=None, cls=Option,
              about=Term("逐项展示某条规范的理由。", "Show the reason for one norm, part by part."))  # fmt: skip
@parameters_option
@calendar_options
def assess_command(
    files: tuple[Path, ...], laws: str, on: date, as_json: bool, html: Path | None, md: Path | None,
    why: str | None, parameters: Path | None, calendar_file: Path | None, provisional: bool,
) -> None:  # fmt: skip
    """Assess services."""
    book, calendar = open_laws(laws), open_calendar(calendar_file, provisional)
    wanted = find_norm(book, why).id if why else None
    found = [assess(book, open_record(path, parameters), on, calendar) for path in files]
    if html or md:
        from chengxu.cli.report import write_reports

        wanted_reports = {kind: path for kind, path in (("html", html), ("md", md)) if path}
        written = write_reports(wanted_reports, found, calendar.version)
    if as_json:
        data = [assessment_json(assessment, wanted) for assessment in found]
        print_json(data[0] if len(data) == 1 else data)
        return
    out = console()
    for assessment in found:
        if wanted:
            _print_why(out, assessment, assessment.finding(wanted).view)
        else:
            _print_assessment(out, assessment, brief=len(found) > 1)
    if html or md:
        for address in written:
            out.print(say(WRITTEN, address=address), soft_wrap=True, markup=False)
    elif not wanted:
        out.print(f"[dim]{say(WHY_HINT)}[/]")


def _print_assessment(out: Console, assessment: Assessment, *, brief: bool) -> None:
    from rich.markup import escape

    record = assessment.record
    provider = f"  ({escape(record.provider[lang()])})" if record.provider else ""
    out.print(f"\n[bold]{escape(record.name[lang()])}[/]{provider}  ·  {assessment.on}")
    for key, truth in assessment.in_force.items():
        tally = "  ".join(f"{ANSWERS[t][lang()]} {n}" for t, n in counts(assessment, key).items())
        out.print(
            f"{assessment.book.statute(key).law.title[lang()]}  {phrases.IN_FORCE[truth][lang()]}  ·  {tally}"
        )
    _print_attention(out, attention(assessment), most=4 if brief else None)
    _print_find_out(out, assessment, brief=brief)
    if not brief:
        for key in assessment.findings:
            for truth in ANSWERS:
                _print_groups(out, assessment, key, truth)


def _print_attention(out: Console, items: list[Item], most: int | None) -> None:
    from rich.markup import escape
    from rich.table import Table

    if not items:
        out.print(f"  [green]{say(phrases.NOTHING_DUE)}[/]")
        return
    table = Table(
        title=say(phrases.NEEDS), title_justify="left", title_style="bold", box=None, pad_edge=False
    )
    for column in COLUMNS:
        fixed = column not in (phrases.WHAT, phrases.ORIGIN)
        table.add_column(column[lang()], header_style="dim", overflow="fold", no_wrap=fixed)
    for item in items[:most]:
        o, norm = item.obligation, item.finding.norm
        colour = COLOURS[o.state]
        state = f"[{colour}]{state_words(o, norm)}[/]"
        table.add_row(state, str(o.due or "—"), norm.id, norm.gist[lang()], o.tag.text(lang()))
        if said := remarks(item):
            table.add_row("", "", "", f"[dim]{escape(' · '.join(said))}[/]", "")
    out.print(table)
    if most is not None and len(items) > most:
        out.print(f"  [dim]+{len(items) - most}[/]")


def _print_find_out(out: Console, assessment: Assessment, *, brief: bool) -> None:
    gaps = to_find_out(assessment)
    for decides, most, title in (
        (True, 2 if brief else 40, phrases.FIND_OUT),
        (False, 0 if brief else 8, phrases.SHOW),
    ):
        found = [gap for gap in gaps if gap.decides is decides]
        if found and most:
            out.print(f"[bold]{say(title)}[/]")
        for gap in found[:most]:
            more = f" +{len(gap.norms) - 1}" if gap.norms[1:] else ""
            out.print(f"  [yellow]?[/] {gap.question[lang()]}  [dim]{gap.name} → {gap.norms[0]}{more}[/]")
        if most and len(found) > most:
            out.print(f"  [dim]+{len(found) - most}[/]")


def _print_groups(out: Console, assessment: Assessment, key: str, truth: Truth) -> None:
    found = groups(assessment, key, truth, lang())
    if not found:
        return
    total = sum(len(findings) for _, findings in found)
    short = f"{assessment.book.statute(key).law.short[lang()]}: " if len(assessment.findings) > 1 else ""
    lines = [f"\n[bold]{short}{ANSWERS[truth][lang()]}[/] ({total})"]
    for reason, findings in found:
        lines.append(f"[italic]{reason}[/]")
        for finding in findings:
            state = (
                f"  [{COLOURS.get(finding.duty.state, 'dim')}]{state_words(finding.duty, finding.norm)}[/]"
                if finding.duty and truth is Truth.TRUE
                else ""
            )
            lines.append(f"    {finding.norm.id:<10} {finding.norm.gist[lang()]}{state}")
    out.print("\n".join(lines))


def _print_why(out: Console, assessment: Assessment, finding: Finding) -> None:
    from rich.markup import escape
    from rich.tree import Tree

    head = (
        f"{escape(assessment.record.name[lang()])}  ·  [bold]{finding.norm.id}[/] {finding.norm.gist[lang()]}"
    )
    out.print(f"{head}  {MARKS[finding.answer]} {ANSWERS[finding.answer][lang()]}")
    _print_enough(out, assessment, finding)
    tree = Tree(f"[bold]{say(phrases.WHY)}[/]")
    _grow(tree, finding.reason, assessment)
    out.print(tree)
    if finding.supposed:
        out.print(f"  [yellow]{say(SUPPOSED)}[/]")
    for obligation in finding.obligations:
        said = f"  {state_words(obligation, finding.norm)}  {obligation.due or ''}  {'  '.join(remarks(Item(finding, obligation)))}"
        out.print(said, markup=False)
        for line in obligation.reckoning.lines if obligation.reckoning else ():
            out.print(
                f"    {line.counted or '·':>3}  {line.day}  {line.note[lang()]}  [dim]{line.cite.text(lang()) if line.cite else ''}[/]"
            )


def _print_enough(out: Console, assessment: Assessment, finding: Finding) -> None:
    """Print what is enough for the answer, then what would change it."""
    from rich.markup import escape

    enough = enough_lines(finding, assessment.record, assessment.on, lang())
    if enough is not None:
        out.print(f"[bold]{enough[0]}[/]")
        for line in enough[1]:
            source = f"  [dim]← {escape(line.source)}[/]" if line.source else ""
            out.print(f"  {escape(line.words)}  [dim]{line.place}[/]{source}")
    heading, changes = change_lines(finding, assessment.record, assessment.on, lang())
    out.print(f"[bold]{heading}[/]")
    for change in changes:
        remark = f" {change.remark}" if change.remark else ""
        out.print(f"  {escape(change.words)}{remark} → {change.answer}  [dim]{change.place}[/]")


def _grow(tree: Tree, reason: Reason, assessment: Assessment) -> None:
    branch = tree.add(f"{MARKS[reason.truth]} {_words(reason, assessment)}")
    for part in reason.parts:
        _grow(branch, part, assessment)


def _words(reason: Reason, assessment: Assessment) -> str:
    from rich.markup import escape

    line = reason_line(reason, assessment.record, assessment.on, lang())
    name = f"  [dim]{line.fact}[/]" if line.fact and reason.truth is Truth.UNKNOWN else ""
    source = f"  [dim]← {escape(line.source)}[/]" if line.source else ""
    return f"{escape(line.words)}{name}  [dim]{line.place}[/]{source}"
