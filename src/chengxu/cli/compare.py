"""`chengxu compare FILE`: one service under every law, question by question, law beside law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

import click

from chengxu.algebra.cite import Cite, Tag
from chengxu.algebra.facts import Fact, Flag
from chengxu.algebra.term import LANGS, Term, joined
from chengxu.algebra.truth import Truth
from chengxu.cli import phrases
from chengxu.cli.amount import span
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import (
    calendar_options,
    console,
    json_option,
    law_option,
    on_option,
    open_calendar,
    open_laws,
    open_record,
    parameters_option,
    print_json,
)
from chengxu.interpret.assess import Assessment, Finding, assess
from chengxu.interpret.clause import say_limit
from chengxu.interpret.juxtapose import Answer, Line, Tables, juxtapose
from chengxu.interpret.reckon import Reckoning
from chengxu.law.attribution import Ground
from chengxu.law.norm import Duty, Keep, Programme
from chengxu.law.view import Question
from chengxu.statutes import open_amounts, open_attributions, open_views
from chengxu.statutes.questions import QUESTIONS

NOT_REACHED = Term("其规定不适用于该服务。", "Its rules do not reach this service.")
OPEN = Term("未定", "undetermined")
NEEDS = Term("尚不清楚：{facts}", "not known yet: {facts}")
MORE = Term("尚不清楚：{facts}，另有 {count} 项", "not known yet: {facts}, and {count} more")
SHOWN = 3
"""How many missing facts a cell names; `chengxu assess` names them all."""
TO = Term("向{who}", "to {who}")
WAITS = Term("等待：{what}", "waiting for: {what}")
STANDARD = Term("{who}：{standard}（举证：{burden}）", "{who}: {standard} (burden: {burden})")
RANGE = Term("{what}：{sum}", "{what}: {sum}")
IF_IN_FORCE = Term("假设该日施行", "as if in force that day")
QUESTION = Term("问题", "Question")
TITLE = Term("一项服务，各法并列", "One service, law beside law")


@dataclass(frozen=True)
class Entry:
    """One line of a cell: words, article, origin, whether it is settled, and what is missing or due."""

    words: Term
    cite: Cite
    tag: Tag
    truth: Truth
    more: Term | None = None


@click.command(
    "compare",
    cls=Command,
    about=Term("一项服务在各部法律下的并列对照：是否禁止、许可、备案、评估、留存、标识、报告、保险、基金、责任、罚款；每格注明条款和依据性质。",
               "One service under every law side by side: ban, licence, filing, assessment, retention, label, incident, "
               "insurance, fund, liability, fine; each cell with article and origin."),
)  # fmt: skip
@click.argument("file", required=False, metavar="[FILE]", type=click.Path(path_type=Path))
@click.option("--laws", "pair", default="", metavar="A,B", cls=Option,
              about=Term("比较两部法律本身，例如 ml4,sd：逐个问题看哪部管得更宽，并各给最小的例子。",
                         "Compare two laws themselves, such as ml4,sd: question by question which reaches further, each "
                         "with a smallest example."))  # fmt: skip
@click.option("--over", "over", default=None, cls=Option, type=click.Path(path_type=Path, dir_okay=False),
              about=Term("在这张服务表上计数，配合 --laws。", "Count over this table of services, with --laws."))  # fmt: skip
@click.option("--html", "html", default=None, cls=Option, type=click.Path(path_type=Path, dir_okay=False),
              about=Term("另写成一个 HTML 文件。", "Write it as an HTML file as well."))  # fmt: skip
@law_option
@on_option
@parameters_option
@json_option
@calendar_options
def compare_command(
    file: Path | None, pair: str, over: Path | None, html: Path | None, laws: str, on: date, parameters: Path | None, as_json: bool,
    calendar_file: Path | None, provisional: bool,
) -> None:  # fmt: skip
    """Set the laws side by side."""
    if file is None or pair:
        from chengxu.cli.compare_laws import compare_laws

        compare_laws(pair, over, html, on, as_json)
        return
    book = open_laws(laws)
    record = open_record(file, parameters)
    assessment = assess(book, record, on, open_calendar(calendar_file, provisional))
    tables = Tables(open_views(), open_attributions(), open_amounts())
    found = juxtapose(assessment, QUESTIONS, tables)
    if html is not None:
        from chengxu.cli.report import write_page

        click.echo(write_page("compare.html.j2", html, page(assessment, found)))
    if as_json:
        print_json(as_data(assessment, found))
    elif html is None:
        _print(assessment, found)


def entries(question: Question, answer: Answer) -> list[Entry]:
    """Return the lines of a cell; with none, `silence` says why."""
    return [_entry(question, line) for line in answer.lines]


def silence(answer: Answer) -> Term | None:
    """Return what an empty cell says: the law's silence, or that its rules do not reach the service."""
    if answer.lines:
        return None
    return NOT_REACHED if answer.off and answer.cell.silent is None else answer.cell.silent


def _entry(question: Question, line: Line) -> Entry:
    finding = line.finding
    norm = finding.norm
    if line.keep is not None:
        return Entry(_kept(line.keep), norm.cite, line.keep.tag, finding.answer, _open(finding))
    if line.ground is not None:
        return Entry(_standard(line.ground), norm.cite, line.ground.tag, Truth.TRUE)
    if line.amount is not None:
        return Entry(_sum(line.amount), norm.cite, norm.tag, Truth.TRUE)
    if finding.answer is Truth.UNKNOWN:
        return Entry(norm.gist, norm.cite, norm.tag, finding.answer, _open(finding))
    if isinstance(norm, Duty | Programme):
        due = _due(norm, finding)
        whom = _whom(norm) if question.to_whom else None
        more = joined((part for part in (whom, due) if part), Term("，", ", ")) if whom or due else None
        return Entry(norm.gist, norm.cite, norm.due.tag if due else norm.tag, finding.answer, more)
    return Entry(norm.gist, norm.cite, norm.tag, finding.answer)


def _open(finding: Finding) -> Term | None:
    asked = [_subject(fact) for fact in finding.missing]
    first, rest = joined(asked[:SHOWN], Term("；", "; ")) if asked else None, len(asked) - SHOWN
    missing = [MORE.fill(facts=first, count=rest) if rest > 0 else NEEDS.fill(facts=first)] if first else []
    named = [parameter.waits_for or parameter.label for parameter in finding.waiting_for]
    waits = [WAITS.fill(what=joined(named, Term("；", "; ")))] if named else []
    return joined((*missing, *waits), Term("；", "; ")) if missing or waits else None


def _subject(fact: Fact) -> Term:
    """Return what a fact is about: the clause of a yes-or-no fact, the label of another."""
    return fact.yes if isinstance(fact, Flag) else cast(Term, getattr(fact, "label", fact.question))


def _whom(norm: Duty | Programme) -> Term | None:
    if not isinstance(norm, Duty) or not norm.toward:
        return None
    parties = norm.toward if isinstance(norm.toward, tuple) else (norm.toward,)
    return TO.fill(who=joined((party.term for party in parties), Term("、", " and ")))


def _due(norm: Duty | Programme, finding: Finding) -> Term | None:
    """Return the day by which the act is due, or, before it is known, the limit in words."""
    if finding.duty is not None and finding.duty.due is not None:
        day = finding.duty.due.isoformat()
        return Term(day, day)
    zh, en = (say_limit(norm.due, norm.upon, tongue) for tongue in LANGS)
    return Term(zh, en) if zh and en else None


def _sum(reckoning: Reckoning) -> Term:
    unit = reckoning.amount.unit
    ranges = [RANGE.fill(what=r.range.term, sum=span(r, unit)) for r in reckoning.chosen]
    return RANGE.fill(what=reckoning.amount.gist, sum=joined(ranges, Term("；", "; ")))


def _kept(keep: Keep) -> Term:
    assert keep.period is not None
    return RANGE.fill(what=keep.record, sum=keep.period.term)


def _standard(ground: Ground) -> Term:
    who = joined((role.term for role in ground.roles), Term("、", ", "))
    return STANDARD.fill(who=who, standard=ground.standard, burden=ground.burden.term)


Found = dict[Question, dict[str, Answer]]


def _print(assessment: Assessment, found: Found) -> None:
    from rich.markup import escape
    from rich.table import Table

    out = console(piped=200)
    out.print(f"[bold]{escape(assessment.record.name[lang()])}[/]  [dim]{assessment.on}[/]")
    for key in assessment.findings:
        out.print(f"[dim]{_heading(assessment, key)}[/]")
    table = Table(show_lines=True, pad_edge=False, expand=True, header_style="bold")
    table.add_column(say(QUESTION), ratio=2, overflow="fold")
    for key in next(iter(found.values())):
        title = assessment.book.statute(key).law.short[lang()].strip("《》")
        table.add_column(title, ratio=4, overflow="fold")
    for question, answers in found.items():
        table.add_row(question.term[lang()], *(_cell(question, answer) for answer in answers.values()))
    out.print(table)


def _cell(question: Question, answer: Answer) -> str:
    from rich.markup import escape

    if not answer.lines:
        silent = silence(answer)
        return f"[dim]{escape(silent[lang()])}[/]" if silent else ""
    lines = []
    for entry in entries(question, answer):
        mark = "[yellow]◐[/] " if entry.truth is Truth.UNKNOWN else ""
        place = _place(entry)
        more = f" — {escape(entry.more[lang()])}" if entry.more else ""
        lines.append(f"{mark}{escape(entry.words[lang()])}{more} [dim]{escape(place)}[/]")
    return "\n".join(lines)


def _place(entry: Entry) -> str:
    """Return the article and the origin; once where they are the same, as in a proposal, which is no law."""
    origin = entry.tag.text(lang())
    return (
        origin
        if entry.tag.cite == entry.cite
        else f"{entry.cite.text(lang(), inside=entry.cite.law)} · {origin}"
    )


def _heading(assessment: Assessment, key: str) -> str:
    law = assessment.book.statute(key).law
    truth = assessment.in_force[key]
    supposed = f" ({say(IF_IN_FORCE)})" if truth is Truth.UNKNOWN else ""
    return f"{law.title[lang()]}: {say(phrases.IN_FORCE[truth])}{supposed}"


def page(assessment: Assessment, found: Found) -> dict[str, Any]:
    """Return what the page shows."""
    keys = list(next(iter(found.values())))
    return {
        "title": say(TITLE),
        "name": assessment.record.name[lang()],
        "on": assessment.on,
        "heads": [_heading(assessment, key) for key in keys],
        "laws": [assessment.book.statute(key).law.short[lang()] for key in keys],
        "question": say(QUESTION),
        "open": say(OPEN),
        "rows": [
            (
                question.term[lang()],
                [([(e, _place(e)) for e in entries(question, a)], silence(a)) for a in answers.values()],
            )
            for question, answers in found.items()
        ],
    }


def as_data(assessment: Assessment, found: Found) -> dict[str, Any]:
    """Return the table as JSON; see `docs/json.md`."""
    return {
        "service": assessment.record.name.as_json(),
        "on": assessment.on.isoformat(),
        "laws": {
            key: {"title": assessment.book.statute(key).law.title.as_json(), "in_force": _known(truth)}
            for key, truth in assessment.in_force.items()
        },
        "questions": [
            {
                "question": question.name,
                "term": question.term.as_json(),
                "answers": {key: _data(question, answer) for key, answer in answers.items()},
            }
            for question, answers in found.items()
        ],
    }


def _data(question: Question, answer: Answer) -> dict[str, Any]:
    silent = silence(answer)
    return {
        "lines": [
            {
                "norm": str(line.finding.norm.cite),
                "words": entry.words.as_json(),
                "more": entry.more and entry.more.as_json(),
                "tag": str(entry.tag),
                "settled": entry.truth is Truth.TRUE,
                "missing": [fact.name for fact in line.finding.missing],
            }
            for line, entry in zip(answer.lines, entries(question, answer), strict=True)
        ],
        "silent": silent and silent.as_json(),
    }


def _known(truth: Truth) -> bool | None:
    return None if truth is Truth.UNKNOWN else truth is Truth.TRUE
