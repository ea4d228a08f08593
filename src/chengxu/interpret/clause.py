"""Say conditions and limits of time as clauses, in Chinese and in English.

Comparison words carry the boundary: 超过 and 不满 exclude the figure, 达到 and 不超过 include it (Civil Code,
art. 1259, taken over from civil law).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import assert_never, cast

from chengxu.algebra.expr import (
    And,
    AtLeast,
    Clause,
    Compare,
    Expr,
    Node,
    Not,
    OneOf,
    Or,
    Unless,
)
from chengxu.algebra.facts import Day, Event, Flag, Number, Parameter, Setting, Several
from chengxu.algebra.term import Lang, Term
from chengxu.dates.limits import Announced, AsSet, Before, Every, Lasting, Limit, Promptly, Within, Yearly

COMPARED = {
    ">": Term("超过", "more than"),
    ">=": Term("达到", "at least"),
    "<": Term("不满", "fewer than"),
    "<=": Term("不超过", "at most"),
}
DATED = {
    ">": Term("晚于{day}", "after {day}"),
    ">=": Term("在{day}当日或者之后", "on or after {day}"),
    "<": Term("早于{day}", "before {day}"),
    "<=": Term("在{day}当日或者之前", "on or before {day}"),
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
CONTRARY = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}


def say(expr: Expr, lang: Lang, *, denied: bool = False) -> str:
    """Return a condition as a clause, or its contrary; negation is pushed inward so that it reads."""
    node = cast("Node | _All", expr)
    match node:
        case Flag():
            return (node.no if denied else node.yes)[lang]
        case Compare():
            return _compared(node, lang, denied=denied)
        case OneOf():
            return _chosen(node, lang, denied=denied)
        case Not():
            return say(node.item, lang, denied=not denied)
        case Clause():
            said = node.denied if denied else node.name
            return said[lang] if said else say(node.item, lang, denied=denied)
        case And() | Or():
            if not node.items:
                always = isinstance(node, And) is not denied
                return (Term("任何情况下", "in every case") if always else Term("从不", "never"))[lang]
            items = _merged(node.items) if isinstance(node, And) else node.items
            parts = [_part(item, lang, denied=denied) for item in items]
            return _joined(parts, lang, all_of=isinstance(node, And) is not denied)
        case _All():
            return _all_chosen(node, lang, denied=denied)
        case AtLeast():
            least = len(node.items) - node.least + 1 if denied else node.least
            held = ("；" if lang == "zh" else "; ").join(say(i, lang, denied=denied) for i in node.items)
            return Term(f"下列情形至少有{least}项：{held}", f"at least {least} of these hold: {held}")[lang]
        case Unless():
            exceptions = Or(node.exceptions)
            if denied:
                return say(Or((Not(node.base), *node.exceptions)), lang)
            base, but = say(node.base, lang), say(exceptions, lang)
            return Term(f"{base}，但{but}的除外", f"{base}, unless {but}")[lang]
        case _:
            assert_never(node)


@dataclass(frozen=True)
class _All(Expr):
    """Several values of one set, all of them required: said together, though the law counts each."""

    fact: Several
    values: tuple[str, ...]


def _merged(items: tuple[Expr, ...]) -> tuple[Expr, ...]:
    """Return the items of an 'and', with neighbours that each require one value of one set put together."""
    found: list[Expr] = []
    for item in items:
        last = found[-1] if found else None
        if isinstance(item, OneOf) and isinstance(item.fact, Several) and len(item.values) == 1:
            if isinstance(last, _All) and last.fact == item.fact:
                found[-1] = _All(item.fact, last.values + item.values)
            else:
                found.append(_All(item.fact, item.values))
        else:
            found.append(item)
    return tuple(found)


def _all_chosen(node: _All, lang: Lang, *, denied: bool) -> str:
    if len(node.values) == 1:
        return _chosen(OneOf(node.fact, node.values), lang, denied=denied)
    names = dict(node.fact.values)
    every = listed([names[v][lang] for v in node.values], lang, last=Term("和", " and "))
    label = node.fact.label[lang]
    if denied:
        return Term(f"{label}没有全部包括{every}", f"{label} do not include all of {every}")[lang]
    return Term(f"{label}包括{every}", f"{label} include {every}")[lang]


def _part(expr: Expr, lang: Lang, *, denied: bool) -> str:
    """Return a part of an 'and' or 'or'; a compound part stands in brackets."""
    text = say(expr, lang, denied=denied)
    compound = isinstance(expr.item if isinstance(expr, Not) else expr, And | Or | AtLeast | Unless)
    return (f"（{text}）" if lang == "zh" else f"({text})") if compound else text


def _joined(parts: list[str], lang: Lang, *, all_of: bool) -> str:
    if len(parts) == 1:
        return parts[0]
    *head, last = parts
    if lang == "zh":
        return "，".join(head) + ("，且" if all_of else "，或者") + last
    return ", ".join(head) + (" and " if all_of else " or ") + last


def _compared(node: Compare, lang: Lang, *, denied: bool) -> str:
    op = CONTRARY[node.op] if denied else node.op
    bound = node.bound.label[lang] if isinstance(node.bound, Parameter) else _figure(node.bound)
    match node.fact:
        case Day():
            when = DATED[op].fill(day=bound)[lang]
            return Term(f"{node.fact.label.zh}{when}", f"{node.fact.label.en} is {when}")[lang]
        case Number():
            label, word = node.fact.label[lang], COMPARED[op][lang]
            if isinstance(node.bound, Parameter):  # its label is a noun phrase and needs no unit
                return f"{label}{word}{bound}" if lang == "zh" else f"{label}: {word} {bound}"
            unit = node.fact.unit[lang]
            return f"{label}{word}{bound}{unit}" if lang == "zh" else f"{label}: {word} {bound} {unit}"
        case _:
            assert_never(node.fact)


def _figure(bound: int | date) -> str:
    return bound.isoformat() if isinstance(bound, date) else f"{bound:,}"


@cache  # the leaves of a law's scope are said for every norm
def _chosen(node: OneOf, lang: Lang, *, denied: bool) -> str:
    names = dict(node.fact.values)
    values = [names[v][lang] for v in node.values]
    some = listed(values, lang)
    label = node.fact.label[lang]
    if isinstance(node.fact, Several):
        if len(values) == len(names):
            said = Term(f"{label}至少有一种", f"{label} are at least one")
            not_said = Term(f"{label}一种也没有", f"{label} are none")
        elif len(values) == 1:
            said = Term(f"{label}包括{some}", f"{label} include {some}")
            not_said = Term(f"{label}不包括{some}", f"{label} do not include {some}")
        else:
            said = Term(f"{label}至少包括{some}之一", f"{label} include {some}")
            not_said = Term(f"{label}不包括{some}", f"{label} include neither {some}")
    else:
        said = Term(f"{label}为{some}", f"{label} is {some}")
        not_said = Term(f"{label}不是{some}", f"{label} is not {some}")
    words = (not_said if denied else said)[lang]
    if isinstance(node.fact, Setting):  # nobody answered this: say whose choice it is
        words += Term(f"（解读 {node.fact.reading}）", f" (reading {node.fact.reading})")[lang]
    return words


def listed(words: list[str], lang: Lang, *, last: Term | None = None) -> str:
    """Return words as a list, joined at the end by 或者 / or, or by `last`."""
    link = last or Term("或者", " or ")
    *head, tail = words
    return (("、" if lang == "zh" else ", ").join(head) + link[lang] if head else "") + tail


def say_limit(limit: Limit, upon: Event | None, lang: Lang) -> str:
    """Return a limit of time as a phrase; `upon` is the event it runs from where it names none itself."""
    match limit:
        case Within():
            if isinstance(limit.period, Announced):
                return Term("在其公布的时限内", "within the time limit that it has announced")[lang]
            period = limit.period.term[lang]
            trigger = upon if limit.of is None else limit.of
            if trigger is None:
                return Term(f"在{period}内", f"within {period}")[lang]
            if isinstance(trigger, Event):
                return Term(
                    f"自{trigger.label.zh}之日起{period}内", f"within {period} of {trigger.label.en}"
                )[lang]
            since = say(trigger, lang)
            return Term(f"自{since}之日起{period}内", f"within {period} of the day from which {since}")[lang]
        case Before():
            named = isinstance(limit.of, Event | Parameter)
            day = limit.of.label[lang] if isinstance(limit.of, Event | Parameter) else say(limit.of, lang)
            early = limit.period.term if limit.period else None
            en_day = day if named else f"the day from which {day}"
            if early:
                return Term(f"在{day}的{early.zh}之前", f"at least {early.en} before {en_day}")[lang]
            return Term(f"在{day}之前", f"before {en_day}")[lang]
        case Every() | Yearly():
            return _recurring(limit)[lang]
        case Promptly():
            return (Term("立即", "immediately") if limit.at_once else Term("及时", "promptly"))[lang]
        case AsSet():
            return Term("在通知或者要求载明的期限内", "by the date that the notice or request sets")[lang]
        case Lasting():
            return ""
        case _:
            assert_never(limit)


def _recurring(limit: Every | Yearly) -> Term:
    if isinstance(limit, Every):
        period = limit.period.term
        return Term(f"至少每{period.zh}一次", f"at least once every {period.en}")
    if (limit.month, limit.day) == (12, 31):
        return Term("每年", "every year")
    month = MONTHS[limit.month - 1]
    return Term(f"每年{limit.month}月{limit.day}日以前", f"by {limit.day} {month} of every year")
