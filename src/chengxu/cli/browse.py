"""Look into the book: `norms`, `facts`, `events`, `show`."""

from __future__ import annotations

from collections.abc import Iterable

import click

from chengxu.algebra.cite import Place
from chengxu.algebra.facts import Choice, Fact, Number
from chengxu.algebra.term import LANGS, Term
from chengxu.cli.bilingual import Command, lang, say
from chengxu.cli.common import console, find_norm, json_option, law_option, open_laws, print_json
from chengxu.interpret.clause import say as say_clause
from chengxu.interpret.clause import say_limit
from chengxu.interpret.contract import TYPES, event_json, fact_json, norm_json, tags_of
from chengxu.interpret.render import MODALITIES, render
from chengxu.law.book import Book, events_of, evidence_of
from chengxu.law.norm import Duty, Norm, Programme, Prohibition
from chengxu.law.text import load as load_text

COLUMNS = {
    "id": Term("编号", "id"),
    "kind": Term("类型", "kind"),
    "who": Term("主体", "who"),
    "what": Term("内容", "what"),
    "name": Term("名称", "name"),
    "type": Term("取值", "type"),
    "question": Term("问题", "question"),
    "asked": Term("涉及规范", "asked by"),
    "number": Term("序号", "no."),
    "steps": Term("步骤数", "steps"),
    "parts": Term("应载内容", "mandatory content"),
    "access": Term("查阅", "access"),
    "columns": Term("记载事项", "columns"),
    "record": Term("记录", "record"),
    "period": Term("期限", "period"),
    "tag": Term("依据性质", "origin"),
    "value": Term("取值", "value"),
}


def print_table(columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows under the named columns."""
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(
            COLUMNS[column][lang()], overflow="fold", no_wrap=column in ("id", "name", "type", "number")
        )
    for row in rows:
        table.add_row(*row)
    console().print(table)


@click.command("norms", cls=Command, about=Term("列出全部规范。", "List the norms."))
@law_option
@json_option
def norms_command(laws: str, as_json: bool) -> None:
    """List the norms."""
    book = open_laws(laws)
    if as_json:
        print_json([norm_json(norm, book) for norm in book.norms()])
        return
    rows = (
        (n.id, MODALITIES[n.modality][lang()], who(n), n.gist[lang()]) for n in book.norms()
    )  # fmt: skip
    print_table(("id", "kind", "who", "what"), rows)


@click.command(
    "facts", cls=Command, about=Term("列出法律所问的全部事实。", "List the facts that the laws ask about.")
)
@law_option
@json_option
def facts_command(laws: str, as_json: bool) -> None:
    """List the facts."""
    book = open_laws(laws)
    if as_json:
        print_json([fact_json(fact, book) for fact in book.facts.values()])
        return
    rows = (
        (f.name, TYPES[type(f)], question_of(f), shortened(book.asked_by[f.name])) for f in book.facts.values()
    )  # fmt: skip
    print_table(("name", "type", "question", "asked"), rows)


@click.command(
    "events", cls=Command, about=Term("列出法律所关注的全部事件。", "List the events that the laws wait for.")
)
@law_option
@json_option
def events_command(laws: str, as_json: bool) -> None:
    """List the events."""
    book = open_laws(laws)
    if as_json:
        print_json([event_json(event, book) for event in book.events.values()])
        return
    rows = ((e.name, e.question[lang()], shortened(book.asked_by[e.name])) for e in book.events.values())
    print_table(("name", "question", "asked"), rows)


@click.command(
    "show",
    cls=Command,
    about=Term("展示一条规范：要旨、条件、期限、解读、原文（如已导入）。",
               "Show a norm: gist, conditions, clocks, readings, and its text if imported."),
)  # fmt: skip
@click.argument("norm_id")
@json_option
def show_command(norm_id: str, as_json: bool) -> None:
    """Show one norm."""
    book = open_laws("")
    norm: Norm = find_norm(book, norm_id)
    if as_json:
        print_json(norm_json(norm, book) | {"official_text": official_text(norm)})
        return
    out = console()
    kind = MODALITIES[norm.modality][lang()]
    out.print(f"[bold]{norm.id}[/]  {norm.cite.text(lang())}  ·  {kind}  ·  {norm.gist[lang()]}")
    out.print(f"\n  {render(norm, lang())}\n")
    for label, lines in details(norm, book):
        out.print(f"[bold]{label[lang()]}[/]")
        for line in lines:
            out.print(f"  {line}", markup=False)


def details(norm: Norm, book: Book) -> Iterable[tuple[Term, list[str]]]:
    """Yield what there is to tell of a norm, under headings."""
    condition = book.condition(norm)
    yield Term("适用条件", "Conditions"), [say_clause(condition, lang())]
    tags = " · ".join(dict.fromkeys(tag.text(lang()) for tag in tags_of(norm)))
    yield Term("依据性质", "Origin"), [tags]
    if isinstance(norm, Duty | Programme):
        undated = (
            Term("法无期限", "no statutory date") if isinstance(norm, Programme) else Term("持续", "lasting")
        )
        limit = say_limit(norm.due, norm.upon, lang())
        yield Term("期限", "Clock"), [f"{limit}  [{norm.due.tag.text(lang())}]" if limit else say(undated)]
        if norm.keep:
            period = (
                norm.keep.period.term[lang()]
                if norm.keep.period
                else say(Term("法无明数", "no number in law"))
            )
            yield (
                Term("记录保存", "Record to keep"),
                [f"{norm.keep.record[lang()]}: {period} [{norm.keep.tag.text(lang())}]"],
            )
    if isinstance(norm, Programme):
        for label, terms in (
            (Term("可列入的事项", "May be entered"), norm.aims),
            (Term("每项须载明", "Each entry states"), norm.needs),
        ):
            if terms:
                yield label, [term[lang()] for term in terms]
    shown = evidence_of(norm)
    if shown is not None:
        label = (
            Term("违反的表现", "Shown broken by")
            if isinstance(norm, Prohibition)
            else Term("履行的表现", "Shown met by")
        )
        yield label, [say_clause(shown, lang())]
    facts = [f"{f.name}: {f.question[lang()]}" for f in book.facts_of(norm)]
    yield Term("所问事实", "Facts asked"), facts or ["—"]
    events = [f"{e.name}: {e.question[lang()]}" for e in events_of(norm)]
    if events:
        yield Term("相关事件", "Events"), events
    for number in norm.readings:
        taken = book.readings[number]
        lines = [taken.question[lang()], "→ " + taken.answer[lang()], taken.reason[lang()]]
        yield Term(f"解读 {number}", f"Reading {number}"), lines
    if norm.note:
        yield Term("说明", "Note"), [norm.note[lang()]]
    for label, cites in (
        (Term("配套规范", "Filled by"), norm.refers),
        (Term("违反的后果", "On breach"), getattr(norm, "breach", ())),
    ):
        if cites:
            yield label, ["; ".join(f"{cite} {cite.text(lang())}" for cite in cites)]
    text = official_text(norm)
    missing = say(Term("（未导入；见 `chengxu text import`）", "(not imported; see `chengxu text import`)"))
    yield Term("原文", "Official text"), [*text.values()] or [missing]


def official_text(norm: Norm) -> dict[str, str]:
    """Return the imported text of a norm's place, by language; empty if the person imported none."""
    found: dict[str, str] = {}
    for tongue in LANGS:
        text = load_text(norm.cite.law.key, tongue)
        place = norm.cite.place
        words = text.at(place) if text else None
        if text and words is None and isinstance(place.article, int):
            words = text.at(Place(place.article))
        if words:
            found[tongue] = words
    return found


def who(norm: Norm) -> str:
    """Return the parties of a norm in words."""
    return ("、" if lang() == "zh" else ", ").join(party.term[lang()] for party in norm.parties) or "—"


def question_of(fact: Fact) -> str:
    """Return the question of a fact, with the values or the unit that an answer may have."""
    answers = ""
    if isinstance(fact, Choice):
        answers = " | ".join(value for value, _ in fact.values)
    elif isinstance(fact, Number):
        answers = fact.unit[lang()]
    return fact.question[lang()] + (f"  ({answers})" if answers else "")


def shortened(ids: tuple[str, ...], most: int = 2) -> str:
    """Return the first few ids, and how many more there are."""
    rest = len(ids) - most
    return ", ".join(ids[:most]) + (f" +{rest}" if rest > 0 else "")
