"""`chengxu amount NORM --set name=figure`: the lawful range, its bases and articles; a figure outside is refused."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path

import click

from chengxu.algebra.term import Term
from chengxu.cli.bilingual import Command, Option, lang, say
from chengxu.cli.common import (
    Wrong,
    console,
    json_option,
    on_option,
    open_parameters,
    parameters_option,
    print_json,
)
from chengxu.interpret.reckon import Reckoned, Reckoning, reckon
from chengxu.interpret.sums import money, span
from chengxu.interpret.tables_contract import amount_json, reckoning_json
from chengxu.law.amount import Amount, Rate
from chengxu.law.read_case import read_money
from chengxu.law.record import Record
from chengxu.statutes import open_amounts

NO_AMOUNT = Term("“{id}”没有金额；有金额的规范：{known}。", "`{id}` sets no amount; these norms do: {known}.")
NEAR_AMOUNT = Term("“{id}”没有金额；是否应为 {near}？", "`{id}` sets no amount; did you mean {near}?")
BAD_SET = Term(
    "--set 应写作 名称=数值，不能是“{text}”；数值不小于 0，不用千分位，例如 {example}=1000000。",
    "write --set as name=figure, not `{text}`; a figure from 0 up, without thousands separators, such as {example}=1000000.",
)
BAD_FIGURE = Term(
    "“{text}”不是金额；例如 1200000 或者 1200.50。", "`{text}` is no amount; write 1200000 or 1200.50."
)
TWICE = Term("“{name}”给了两次。", "`{name}` is given twice.")
LACKS = Term("缺少：{what}", "missing: {what}")
WAITS = Term("未定，等待：{what}", "undetermined, waiting for: {what}")
LAWFUL = Term("{figure} {unit}：在法定幅度之内。", "{figure} {unit}: within the lawful range.")
UNLAWFUL = Term(
    "{figure} {unit}：不合法，不在任何可用的幅度之内。",
    "{figure} {unit}: unlawful, within no available range.",
)
OPEN = Term("{figure} {unit}：尚不能判断。", "{figure} {unit}: cannot be judged yet.")
CHOSEN = Term(
    "具体数额由有权机关说明理由后决定，程序不代为选择。",
    "The figure is for the authority to set, with reasons; it is not chosen here.",
)


@click.command(
    "amount",
    cls=Command,
    about=Term("计算法定金额幅度，列明基准、条款和依据性质；不带编号时列出全部。\n例：chengxu amount ML4-96-2-a --set previous_year_turnover=1000000000",
               "Work out the lawful range of an amount, its bases, articles and tags; without an id, list them all.\n"
               "Example: chengxu amount ML4-96-2-a --set previous_year_turnover=1000000000"),
)  # fmt: skip
@click.argument("norm", required=False)
@click.option("--set", "inputs", multiple=True, metavar="NAME=FIGURE", cls=Option,
              about=Term("给出一项数值，可重复；不给的即为未知，不是 0。",
                         "Give an input; may be repeated. What is not given is unknown, not 0."))  # fmt: skip
@click.option("--figure", "figure", default=None, cls=Option,
              about=Term("核对某一具体数额是否在幅度之内。", "Check whether a figure lies in the range."))  # fmt: skip
@on_option
@parameters_option
@json_option
def amount_command(
    norm: str | None, inputs: tuple[str, ...], figure: str | None, on: date, parameters: Path | None,
    as_json: bool,
) -> int:  # fmt: skip
    """Work out an amount."""
    amounts = open_amounts()
    if norm is None:
        _list(amounts.values(), as_json=as_json)
        return 0
    amount = _find(amounts, norm)
    given, grounds = _inputs(amount, inputs)
    values = Record(amount.gist, parameters=open_parameters(parameters)).on(on)
    reckoning = reckon(amount, given, values, grounds)
    wanted = None if figure is None else _figure(figure)
    if as_json:
        print_json(reckoning_json(reckoning, wanted))
    else:
        _print(reckoning, wanted)
    return 1 if wanted is not None and reckoning.allows(wanted) is not True else 0


def _find(amounts: dict[str, Amount], norm_id: str) -> Amount:
    """Return the amount of a norm; an id without its last part finds the only, or the first, one under it."""
    by_lower = {key.lower(): key for key in amounts}
    wanted = norm_id.lower()
    if wanted in by_lower:
        return amounts[by_lower[wanted]]
    under = [key for lower, key in by_lower.items() if lower.startswith(f"{wanted}-")]
    if under:
        return amounts[under[0]]
    near = get_close_matches(wanted, by_lower, n=1, cutoff=0.8)
    if near:
        raise Wrong(say(NEAR_AMOUNT, id=norm_id, near=by_lower[near[0]]))
    raise Wrong(say(NO_AMOUNT, id=norm_id, known=", ".join(amounts)))


def _inputs(amount: Amount, texts: Iterable[str]) -> tuple[dict[str, Decimal], frozenset[str]]:
    """Return the figures by name, and the names of the rules stated as ground for a rate."""
    grounds = {i.ground for i in amount.inputs if isinstance(i, Rate)}
    example = next((i.name for i in amount.inputs), "name")
    given: dict[str, Decimal] = {}
    stated: set[str] = set()
    for text in texts:
        name, equals, value = (part.strip() for part in text.partition("="))
        if name in grounds and value:
            stated.add(name)
            continue
        known = read_money(value) if equals else None
        if not name or known is None:
            raise Wrong(say(BAD_SET, text=text, example=example))
        if name in given:
            raise Wrong(say(TWICE, name=name))
        given[name] = known
    return given, frozenset(stated)


def _figure(text: str) -> Decimal:
    figure = read_money(text.strip())
    if figure is None:
        raise Wrong(say(BAD_FIGURE, text=text))
    return figure


def _list(amounts: Iterable[Amount], *, as_json: bool) -> None:
    if as_json:
        print_json([amount_json(amount) for amount in amounts])
        return
    out = console()
    for amount in amounts:
        names = ", ".join(i.name for i in amount.inputs)
        out.print(f"[bold]{amount.id}[/]  {amount.gist[lang()]}  [dim]{names}[/]", highlight=False)


def _print(reckoning: Reckoning, figure: Decimal | None) -> None:
    amount, out = reckoning.amount, console()
    unit = amount.unit
    out.print(f"[bold]{amount.id}[/]  {amount.cite.text(lang())}  ·  {amount.gist[lang()]}")
    for reckoned in reckoning.chosen:
        table = reckoned.range
        tags = [table.tag.text(lang()), *(f"{say(Term('解读', 'reading'))} {n}" for n in table.readings)]
        out.print(f"\n  {table.term[lang()]}: [bold]{span(reckoned, unit)[lang()]}[/]")
        out.print(f"  [dim]{table.cite.text(lang())} · {' · '.join(dict.fromkeys(tags))}[/]")
        for line in _wants(reckoned):
            out.print(f"  [yellow]{line}[/]")
    if not reckoning.chosen and amount.otherwise:
        out.print(f"\n  [bold]{amount.otherwise[lang()]}[/]")
    if amount.note:
        out.print(f"\n  {amount.note[lang()]}")
    if figure is None:
        if any(r.range.low != r.range.high for r in reckoning.chosen) and amount.payer is not None:
            out.print(f"  [dim]{say(CHOSEN)}[/]")
        return
    verdict = {True: LAWFUL, False: UNLAWFUL, None: OPEN}[reckoning.allows(figure)]
    colour = {LAWFUL: "green", UNLAWFUL: "red", OPEN: "yellow"}[verdict]
    out.print(f"\n[{colour}]{say(verdict, figure=money(figure), unit=unit)}[/]")


def _wants(reckoned: Reckoned) -> list[str]:
    lines = [say(LACKS, what=f"{i.term[lang()]} (--set {i.name}=…)") for i in reckoned.missing]
    waits = (p.waits_for or p.label for p in reckoned.waiting_for)
    return lines + [say(WAITS, what=what[lang()]) for what in waits]
