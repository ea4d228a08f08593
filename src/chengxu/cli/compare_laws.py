"""`chengxu compare --laws ml4,sd`: two laws question by question, each difference with a smallest service."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from chengxu.algebra.expr import And, Not
from chengxu.algebra.term import Term
from chengxu.cli.bilingual import lang, say
from chengxu.cli.common import Wrong, console, needs_extra, open_laws, print_json
from chengxu.interpret.compare_contract import comparisons_json
from chengxu.interpret.juxtapose_laws import ALONE, ANYTHING, COVERED, REACH, SUPPOSED
from chengxu.interpret.tell import told
from chengxu.law.book import Book
from chengxu.law.view import Question
from chengxu.statutes import COMPARED, open_attributions, open_book, open_views
from chengxu.statutes.questions import QUESTIONS

if TYPE_CHECKING:
    from chengxu.interpret.compare import Comparison
    from chengxu.interpret.prove import Prover

TWO_LAWS = Term(
    "--laws 应写两部法律，例如 --laws ml4,sd；或者给出一个描述文件。",
    "--laws takes two laws, such as --laws ml4,sd; or give a description of a service.",
)
TITLE = Term("{first}与{second}", "{first} and {second}")
SHARE = Term("{law}独有 {n} 项（{share}%）", "{law} alone: {n} services ({share}%)")
UNSETTLED = Term("未定 {n} 项", "undetermined: {n}")
HEADS = (
    Term("问题", "Question"),
    Term("比较", "Comparison"),
    Term("例子", "Example"),
    Term("人口", "Population"),
)


@dataclass(frozen=True)
class Head:
    """Over a population: services that only the first law reaches, only the second, and that are undetermined."""

    first: int
    second: int
    unsettled: int
    rows: int


def compare_laws(laws: str, over: Path | None, html: Path | None, on: date, as_json: bool) -> None:
    """Print how two laws compare, or write it as a page or JSON."""
    keys = [key.strip() for key in laws.split(",") if key.strip()]
    if len(keys) != 2 or keys[0] == keys[1]:
        raise Wrong(say(TWO_LAWS))
    open_laws(laws, COMPARED)
    with needs_extra("prove"):
        from chengxu.cli.prove import ground
        from chengxu.interpret.compare import answer_of, compare
        from chengxu.interpret.prove import prover_of
    book, views, attributions = open_book(), open_views(), open_attributions()
    prover = prover_of(book, on, ground(book).relations)
    scopes = [book.statute(key).scope for key in keys]
    found = [compare(COVERED, scopes[0], scopes[1], prover)]
    for question in QUESTIONS:
        first, second = (answer_of(question, views[key], book, attributions) for key in keys)
        found.append(compare(question, first, second, prover, within=And(tuple(scopes))))
    heads = _heads(over, found, book, on) if over is not None else {}
    names = [book.statute(key).law.short for key in keys]
    if as_json:
        print_json(_as_data(keys, found, heads, on))
    elif html is not None:
        from chengxu.cli.report import write_page

        view = _page(names, found, heads, prover, on)
        click.echo(write_page("compare_laws.html.j2", html, view))
    else:
        _print(names, found, heads, prover, on)


def _heads(over: Path, found: list[Comparison], book: Book, on: date) -> dict[Question, Head]:
    """Count over a table of services who is reached by one law alone."""
    with needs_extra("bulk"):
        from chengxu.cli.batch import Table, given
        from chengxu.interpret.batch import compile_program, pack, run
    exprs = {}
    for number, one in enumerate(found):
        exprs[f"{number} first"] = And((one.first, Not(one.second)))
        exprs[f"{number} second"] = And((one.second, Not(one.first)))
    program = compile_program(exprs, given(book, {}, on))
    table, rows = Table(over, program.facts), 0
    sums: dict[str, list[int]] = {name: [0, 0] for name in exprs}
    for piece in table:
        answered = run(program, pack(program, piece))
        rows += answered.rows
        for name, (yes, _, open_) in answered.counts().items():
            sums[name][0] += yes
            sums[name][1] += open_
    return {
        one.question: Head(
            sums[f"{n} first"][0], sums[f"{n} second"][0], max(sums[f"{n} first"][1], sums[f"{n} second"][1]), rows
        )
        for n, one in enumerate(found)
    }  # fmt: skip


def _reach(one: Comparison, names: list[Term]) -> str:
    return say(REACH[one.reach.value], first=names[0], second=names[1])


def _examples(one: Comparison, names: list[Term], prover: Prover) -> list[tuple[str, list[str]]]:
    """Return for each law that reaches further what an example looks like, in words."""
    sides = zip(names, (one.first_alone, one.second_alone), strict=True)
    return [
        (say(ALONE, law=name), told(facts, prover.world.asked, lang()) or [say(ANYTHING)])
        for name, facts in sides
        if facts is not None
    ]


def _counted(head: Head | None, names: list[Term]) -> list[str]:
    if head is None or not head.rows:
        return []
    shares = [
        say(SHARE, law=name, n=f"{n:,}", share=f"{100 * n / head.rows:.1f}")
        for name, n in zip(names, (head.first, head.second), strict=True)
    ]
    return [*shares, say(UNSETTLED, n=f"{head.unsettled:,}")]


def _print(
    names: list[Term], found: list[Comparison], heads: Mapping[Question, Head], prover: Prover, on: date
) -> None:
    from rich.markup import escape
    from rich.table import Table as Printed

    out = console(piped=150)
    out.print(f"[bold]{escape(say(TITLE, first=names[0], second=names[1]))}[/]")
    out.print(f"[dim]{say(SUPPOSED, on=on)}[/]")
    shown = HEADS if heads else HEADS[:3]
    table = Printed(show_lines=True, pad_edge=False, expand=True, header_style="bold")
    for head, ratio in zip(shown, (2, 2, 6, 3), strict=False):
        table.add_column(head[lang()], ratio=ratio, overflow="fold")
    for one in found:
        lines = [
            f"[dim]{escape(title)}[/]\n" + "\n".join(f"  {escape(line)}" for line in facts)
            for title, facts in _examples(one, names, prover)
        ]
        cells = [one.question.term[lang()], _reach(one, names), "\n".join(lines)]
        counted = ["\n".join(_counted(heads.get(one.question), names))] if heads else []
        table.add_row(*cells, *counted)
    out.print(table)


def _page(
    names: list[Term], found: list[Comparison], heads: Mapping[Question, Head], prover: Prover, on: date
) -> dict[str, Any]:
    return {
        "title": say(TITLE, first=names[0], second=names[1]),
        "on": say(SUPPOSED, on=on),
        "heads": [head[lang()] for head in (HEADS if heads else HEADS[:3])],
        "counted": bool(heads),
        "rows": [
            (
                one.question.term[lang()],
                _reach(one, names),
                _examples(one, names, prover),
                _counted(heads.get(one.question), names),
            )
            for one in found
        ],
    }


def _as_data(
    keys: list[str], found: list[Comparison], heads: Mapping[Question, Head], on: date
) -> dict[str, Any]:
    data = comparisons_json(keys, found, on)
    for one, row in zip(found, data["questions"], strict=True):
        head = heads.get(one.question)
        row["population"] = head and {
            "rows": head.rows, keys[0]: head.first, keys[1]: head.second, "undetermined": head.unsettled,
        }  # fmt: skip
    return data
