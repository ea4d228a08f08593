"""`chengxu compare FILE`: one service under every law, question by question, law beside law."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.cli import phrases
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
from chengxu.interpret.assess import Assessment, assess
from chengxu.interpret.cells import entries, place_of, silence
from chengxu.interpret.compare_contract import juxtaposed_json
from chengxu.interpret.juxtapose import Answer, Tables, juxtapose
from chengxu.law.view import Question
from chengxu.statutes import COMPARED, open_amounts, open_attributions, open_views
from chengxu.statutes.questions import QUESTIONS

OPEN = Term("未定", "undetermined")
IF_IN_FORCE = Term("假设该日施行", "as if in force that day")
QUESTION = Term("问题", "Question")
TITLE = Term("一项服务，各法并列", "One service, law beside law")


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
    book = open_laws(laws, COMPARED)
    record = open_record(file, parameters)
    assessment = assess(book, record, on, open_calendar(calendar_file, provisional))
    tables = Tables(open_views(), open_attributions(), open_amounts())
    found = juxtapose(assessment, QUESTIONS, tables)
    if html is not None:
        from chengxu.cli.report import write_page

        click.echo(write_page("compare.html.j2", html, page(assessment, found)))
    if as_json:
        print_json(juxtaposed_json(assessment, found))
    elif html is None:
        _print(assessment, found)


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
        place = place_of(entry, lang())
        more = f" — {escape(entry.more[lang()])}" if entry.more else ""
        lines.append(f"{mark}{escape(entry.words[lang()])}{more} [dim]{escape(place)}[/]")
    return "\n".join(lines)


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
                [
                    ([(e, place_of(e, lang())) for e in entries(question, a)], silence(a))
                    for a in answers.values()
                ],
            )
            for question, answers in found.items()
        ],
    }
