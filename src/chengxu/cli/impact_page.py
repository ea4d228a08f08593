"""What `chengxu impact` tells people: in a terminal, and as a page with charts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

from chengxu.algebra.expr import Compare
from chengxu.algebra.facts import Choice, Parameter, Value
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.cli.bilingual import lang, say
from chengxu.cli.common import console
from chengxu.cli.impact import SIZE, SIZES, Changed, Result
from chengxu.cli.population import PROFILE
from chengxu.cli.report import write_page
from chengxu.interpret.batch_impact import MOVES, Example, Move, Tally, hinges
from chengxu.interpret.clause import say as in_words
from chengxu.interpret.decide import bound_of
from chengxu.interpret.explain import Reason
from chengxu.law.norm import Norm

SHOWN, NAMED, GROUPED = 30, 5, 40
"""How many norms the terminal and a chart show, of how many it names services, how many groups a chart shows."""

TITLE = Term("修法影响", "What the change does")
HEADS: dict[Move, Term] = {
    "gained": Term("变为适用", "gained"), "lost": Term("不再适用", "lost"),
    "undetermined": Term("变为未定", "now open"), "settled": Term("得以确定", "settled"),
}  # fmt: skip
NORM, WHAT = Term("规范", "norm"), Term("事项", "what")
APPLIES = Term("适用（前 → 后）", "applies (before → after)")
GROUPS = {"province": Term("按省份", "by province"), "kind": Term("按类型", "by kind"),
          SIZE: Term("按注册用户数", "by registered users")}  # fmt: skip
BY, GROUP = Term("按 {name}", "by {name}"), Term("组别", "group")
SERVICES = Term("服务数", "services")
CHANGED, SHARE = Term("结论有变", "changed"), Term("占比", "share")
GAINING, LOSING = Term("有所新增", "gain some"), Term("有所减少", "lose some")
NOT_SAID = Term("未注明", "not said")
BLANK = Term("未定", "blank")
NOTHING = Term("没有一项服务的结论改变。", "No service's answer changes.")
MORE = Term(
    "另有 {n} 条规范有变，见 --json 或 --html。", "{n} more norms change; --json and --html have them."
)
DAYS = Term("判断日期：{before} → {after}", "as of {before} → {after}")
DAY = Term("判断日期：{before}", "as of {before}")
SUPPOSED = Term("以假设该日已经施行为前提：{laws}", "as if in force that day: {laws}")
SUM = Term(
    "共 {rows} 项服务，{changed} 项（{share}）结论有变；{gaining} 项有规范变为适用，{losing} 项有规范不再适用。"
    "{asked} 条规范受这一修改影响，{norms} 条对至少一项服务有变。",
    "{rows} services; for {changed} ({share}) some answer changes: {gaining} gain a norm, {losing} lose one. "
    "The change touches {asked} norms, and {norms} change for some service.",
)
MADE_UP = Term(
    "其中 {n} 项是虚构的服务，这些数字不得引作事实。",
    "{n} of them are made up; these figures are no facts to be cited.",
)
HOUSE_SIZES = Term("规模分级为自设，非法定。", "The size classes are a house setting, not law.")
EXAMPLES = Term("举例", "Examples")
ROW = Term("第 {row} 行", "row {row}")
MARKS = {Truth.TRUE: "✓", Truth.FALSE: "✗", Truth.UNKNOWN: "?"}


@dataclass(frozen=True)
class Line:
    """A norm that changes, with its counts."""

    norm: Norm
    moves: dict[Move, int]
    applies: tuple[int, int]

    @property
    def total(self) -> int:
        """For how many services it changes."""
        return sum(self.moves.values())


@dataclass(frozen=True)
class Shown:
    """An example in words: the service, and each test on which it hangs."""

    norm: Norm
    move: Term
    who: str
    tests: list[str]


def lines(result: Result) -> list[Line]:
    """Return the norms that change for some service, those that change for most first."""
    impact = result.impact
    found = [
        Line(result.book.norm(name), impact.whole.of(n), (int(impact.before[n, 0]), int(impact.after[n, 0])))
        for n, name in enumerate(impact.names)
        if impact.whole.moves[n].any()
    ]
    return sorted(found, key=lambda line: -line.total)


def show(result: Result) -> None:
    """Print everything for a person."""
    from rich.markup import escape

    out, found = console(), lines(result)
    for text in (*head(result), *changes(result), *summary(result, len(found))):
        out.print(escape(text))
    if not found:
        out.print(say(NOTHING))
        return
    heads = [say(NORM), say(WHAT), *(say(HEADS[m]) for m in MOVES), say(APPLIES)]
    _print_table(heads, [_cells(line) for line in found[:SHOWN]])
    if len(found) > SHOWN:
        out.print(say(MORE, n=len(found) - SHOWN))
    for name in result.impact.groups:
        heads = [group_title(name), *(say(t) for t in (SERVICES, CHANGED, SHARE, GAINING, LOSING))]
        _print_table(heads, [_group_cells(name, group, t) for group, t in groups(result, name)])
    if SIZE in result.impact.groups:
        out.print(f"[dim]{say(HOUSE_SIZES)}[/]")
    out.print(f"\n[bold]{say(EXAMPLES)}[/]")
    for example in examples(result, found[:NAMED]):
        out.print(escape(f"{example.who}  {example.norm.id}  {example.move[lang()]}"))
        for test in example.tests:
            out.print(f"  [dim]{escape(test)}[/]")


def _print_table(heads: list[str], rows: list[list[str]]) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    words = 2 if len(heads) == len(MOVES) + 3 else 1
    for number, text in enumerate(heads):
        table.add_column(text, justify="right" if number >= words else "left", overflow="fold")
    for row in rows:
        table.add_row(*map(escape, row))
    console().print()
    console().print(table)


def _cells(line: Line) -> list[str]:
    before, after = line.applies
    counts = [f"{line.moves[move]:,}" for move in MOVES]
    return [line.norm.id, line.norm.gist[lang()], *counts, f"{before:,} → {after:,}"]


def _group_cells(name: str, group: str | None, tally: Tally) -> list[str]:
    counts = [f"{tally.changed:,}", _share(tally), f"{tally.gaining:,}", f"{tally.losing:,}"]
    return [group_words(name, group), f"{tally.rows:,}", *counts]


def _share(tally: Tally) -> str:
    return f"{tally.changed / tally.rows:.1%}" if tally.rows else "—"


def head(result: Result) -> Iterator[str]:
    """Yield the days and the laws that are supposed to be in force."""
    before, after = result.days
    yield say(DAY, before=before) if before == after else say(DAYS, before=before, after=after)
    if result.supposed:
        titles = [result.book.statute(key).law.short[lang()] for key in result.supposed]
        yield say(SUPPOSED, laws=("、" if lang() == "zh" else ", ").join(titles))


def changes(result: Result) -> list[str]:
    """Return what is not the same afterwards, with the place that the law has for it."""
    return [_change(changed) for changed in result.changed]


def _change(changed: Changed) -> str:
    thing = changed.thing
    before, after = (_figure(thing, value) for value in (changed.before, changed.after))
    place = (
        f"{thing.cite.text(lang())} · {thing.tag.text(lang())}"
        if isinstance(thing, Parameter)
        else thing.reading
    )
    return f"{thing.label[lang()]}: {before} → {after}  ({place})"


def _figure(thing: object, value: Value | None) -> str:
    """Return a value as a person reads it."""
    if value is None:
        return say(BLANK)
    if isinstance(thing, Choice):
        names = dict(thing.values)
        held = value if isinstance(value, frozenset) else [cast(str, value)]
        return ", ".join(names[name][lang()] for name in sorted(held)) or "∅"
    if isinstance(value, bool):
        return MARKS[Truth.of(value)]
    return f"{value:,}" if isinstance(value, int) else str(value)


def summary(result: Result, norms: int) -> list[str]:
    """Return how many services change, and whether they are made up."""
    whole = result.impact.whole
    counts = {"rows": whole.rows, "changed": whole.changed, "gaining": whole.gaining, "losing": whole.losing}
    told = {name: f"{count:,}" for name, count in counts.items()}
    said = say(SUM, **told, share=_share(whole), asked=len(result.impact.names), norms=norms)
    return [said, *([say(MADE_UP, n=f"{result.made_up:,}")] if result.made_up else [])]


def group_title(name: str) -> str:
    """Return the words for a grouping."""
    return say(GROUPS[name]) if name in GROUPS else say(BY, name=name)


def groups(result: Result, name: str) -> list[tuple[str | None, Tally]]:
    """Return the groups: sizes from small to large, others by how many services change; those in none last."""
    found = result.impact.groups[name].items()
    if name == SIZE:
        return sorted(found, key=lambda item: (item[0] is None, item[0] or ""))
    return sorted(found, key=lambda item: (item[0] is None, -item[1].changed, item[0] or ""))


def group_words(name: str, group: str | None) -> str:
    """Return a group as a person reads it."""
    if group is None:
        return say(NOT_SAID)
    if name != SIZE:
        words = _labels().get(group)
        return words[lang()] if words else group
    low, high = bounds_of_size(int(group))
    return f"{low:,}-{high:,}" if high is not None else f"≥ {low:,}"


@cache
def _labels() -> dict[str, Term]:
    """Return the words for provinces and kinds of service, under the names that a made-up population gives them."""
    profile = tomllib.loads(PROFILE.read_text(encoding="utf-8"))
    entries = {**profile["kinds"], **profile["provinces"]}
    return {name: Term(e["zh"], e["en"]) for name, e in entries.items() if {"zh", "en"} <= e.keys()}


def bounds_of_size(number: int) -> tuple[int, int | None]:
    """Return the smallest and the largest number of users of a size class."""
    return (SIZES[number - 1] + 1 if number else 0), (SIZES[number] if number < len(SIZES) else None)


def examples(result: Result, found: list[Line]) -> list[Shown]:
    """Return services that make a move, with what it hangs on."""
    return [
        Shown(line.norm, HEADS[move], str(e.id) if e.id is not None else say(ROW, row=e.row), _tests(result, line.norm, e))
        for line in found
        for move in MOVES
        for e in result.impact.examples.get((line.norm.id, move), ())
    ]  # fmt: skip


def _tests(result: Result, norm: Norm, example: Example) -> list[str]:
    pairs = hinges(result.book.condition(norm), norm.cite, result.study, example.facts)
    return [_test(result, was, now) for was, now in pairs]


def _test(result: Result, was: Reason, now: Reason) -> str:
    """Return a test in words: the service's value, the figure before and after, whether it holds before and after."""
    node, fact = was.node, was.fact
    values = [_figure(fact, leaf.value) for leaf in (was, now)]
    parts = [in_words(node, lang()), values[0] if values[0] == values[1] else " → ".join(values)]
    if isinstance(node, Compare) and isinstance(node.bound, Parameter):
        parts.append(" → ".join(_figure(node.bound, bound) for bound in both_bounds(result, node)))
    return " · ".join((*parts, f"{MARKS[was.truth]} → {MARKS[now.truth]}", was.cite.text(lang())))


def both_bounds(result: Result, node: Compare) -> tuple[Value | None, Value | None]:
    """Return the figure of a comparison before and after; None while it is blank."""
    return bound_of(node, result.study.before), bound_of(node, result.study.after)


def write(path: Path, result: Result) -> str:
    """Write the page with its charts and return its address."""
    found = lines(result)
    charts = [(group_title(name), _group_bars(result, name), [_group_cells(name, g, t) for g, t in groups(result, name)])
              for name in result.impact.groups]  # fmt: skip
    return write_page("impact.html.j2", path, {
        "title": say(TITLE), "head": [*head(result), *changes(result)], "summary": summary(result, len(found)),
        "moves": [(move, say(HEADS[move])) for move in MOVES], "bars": _norm_bars(found[:SHOWN]),
        "norm_heads": [say(NORM), say(WHAT), *(say(HEADS[m]) for m in MOVES), say(APPLIES)],
        "norms": [_cells(line) for line in found], "nothing": say(NOTHING),
        "charts": charts, "group_heads": [say(t) for t in (GROUP, SERVICES, CHANGED, SHARE, GAINING, LOSING)],
        "sizes": say(HOUSE_SIZES) if SIZE in result.impact.groups else "",
        "changed": say(CHANGED), "examples_title": say(EXAMPLES), "examples": examples(result, found[:SHOWN]),
    })  # fmt: skip


Bar = tuple[str, str, list[tuple[str, float, str]]]
"""A row of a chart: label, what it stands for, and its bars, each with a style, a length between 0 and 1, a text."""


def _norm_bars(found: list[Line]) -> list[Bar]:
    most = max((count for line in found for count in line.moves.values()), default=1)
    return [
        (line.norm.id, line.norm.gist[lang()], [(m, n / most, f"{n:,}") for m, n in line.moves.items() if n])
        for line in found
    ]


def _group_bars(result: Result, name: str) -> list[Bar]:
    rows = [(group, t) for group, t in groups(result, name)[:GROUPED] if t.rows]
    most = max((t.changed / t.rows for _, t in rows), default=0) or 1
    return [
        (group_words(name, group), f"{t.changed:,} / {t.rows:,}", [("changed", t.changed / t.rows / most, _share(t))])
        for group, t in rows
    ]  # fmt: skip
