"""Questions on paper: one question as a form shows it, and what somebody answered to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from django.http import QueryDict

from chengxu.algebra.facts import Choice, Day, Fact, Flag, Number, Several, Value
from chengxu.algebra.term import Term, TermError, joined

YES, NO, NOT_KNOWN, NONE = (
    Term("是", "yes"),
    Term("否", "no"),
    Term("不清楚", "not known"),
    Term("都没有", "none"),
)
NOT_A_DAY = Term("“{text}”不是日期；请写成 2026-03-02。", "“{text}” is no date; write it as 2026-03-02.")
NOT_A_NUMBER = Term("“{text}”不是整数；请只填数字。", "“{text}” is no whole number; write digits only.")
NOT_LISTED = Term("没有“{text}”这个选项。", "there is no choice “{text}”.")
NOTHING = Term("请选择或者填写一个答案；确实不知道的，选“不清楚”。", "Choose or write an answer; if nobody knows, choose “not known”.")  # fmt: skip
T = TypeVar("T")
UNKNOWN, EMPTY = "unknown", "none"
LONGEST = 60


@dataclass(frozen=True)
class Option:
    """One choice of a question."""

    value: str
    term: Term
    chosen: bool


@dataclass(frozen=True)
class Asked:
    """A question as a form shows it. `kind`: flag, number, day, choice or several; `text` what was typed."""

    fact: Fact
    kind: str
    options: tuple[Option, ...]
    text: str = ""
    unit: Term | None = None
    since: str = ""
    source: str = ""
    error: Term | None = None
    norms: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        """The name under which the answer is sent."""
        return f"fact.{self.fact.name}"


def asked(fact: Fact, given: QueryDict | None = None, error: Term | None = None) -> Asked:
    """Return a question as a form shows it, with what was typed before."""
    name = f"fact.{fact.name}"
    typed = given.getlist(name) if given is not None else []
    text = typed[0] if typed else ""
    options = tuple(Option(v, t, v in typed) for v, t in _options(fact))
    since = given.get(f"since.{fact.name}", "") if given is not None else ""
    source = given.get(f"source.{fact.name}", "") if given is not None else ""
    unit = fact.unit if isinstance(fact, Number) else None
    return Asked(fact, kind_of(fact), options, text, unit, since, source, error)


def kind_of(fact: Fact) -> str:
    """Return the kind of a question."""
    match fact:
        case Flag():
            return "flag"
        case Number():
            return "number"
        case Day():
            return "day"
        case Several():
            return "several"
        case _:
            return "choice"


def _options(fact: Fact) -> Sequence[tuple[str, Term]]:
    if isinstance(fact, Flag):
        return (("yes", YES), ("no", NO), (UNKNOWN, NOT_KNOWN))
    if isinstance(fact, Several):
        return (*fact.values, (EMPTY, NONE), (UNKNOWN, NOT_KNOWN))
    return (*fact.values, (UNKNOWN, NOT_KNOWN)) if isinstance(fact, Choice) else ((UNKNOWN, NOT_KNOWN),)


def is_answered(fact: Fact, given: QueryDict) -> bool:
    """Return whether anything was answered to a question."""
    return any(text.strip() for text in given.getlist(f"fact.{fact.name}"))


def read_value(fact: Fact, given: QueryDict) -> Value | None:
    """Return the answer, None for "not known"; TermError says what to write instead."""
    texts = [text.strip() for text in given.getlist(f"fact.{fact.name}") if text.strip()]
    if not texts:
        raise TermError(NOTHING)
    if UNKNOWN in texts:
        return None
    match fact:
        case Number():
            return read_number(texts[0])
        case Day():
            return read_day(texts[0])
        case Flag():
            return _listed({"yes": True, "no": False}, texts[0])
        case Several():
            chosen = [text for text in texts if text != EMPTY]
            return frozenset(_listed({v: v for v, _ in fact.values}, text) for text in chosen)
        case Choice():
            return _listed({v: v for v, _ in fact.values}, texts[0])
    raise TypeError(f"no form is known for {type(fact).__name__}")


def _listed(values: Mapping[str, T], text: str) -> T:
    if text not in values:
        raise TermError(NOT_LISTED.fill(text=text[:LONGEST]))
    return values[text]


def read_number(text: str) -> int:
    """Return a whole number; commas between thousands are fine."""
    digits = text.replace(",", "").replace("，", "").replace(" ", "")
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > LONGEST:
        raise TermError(NOT_A_NUMBER.fill(text=text[:LONGEST]))
    return int(digits)


def read_day(text: str) -> date:
    """Return a day; TermError says how to write one."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise TermError(NOT_A_DAY.fill(text=text[:LONGEST])) from None


def maybe_day(text: str) -> date | None:
    """Return a day, None where nothing was written."""
    return read_day(text) if text.strip() else None


def value_term(fact: Fact, value: object) -> Term:
    """Return a value in words; `value` as it is kept or as it is known."""
    if value is None:
        return NOT_KNOWN
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(fact, Number) and isinstance(value, int):
        return Term(f"{value:,} {fact.unit.zh}", f"{value:,} {fact.unit.en}")
    if isinstance(fact, Choice):
        names = dict(fact.values)
        chosen = sorted(value) if isinstance(value, frozenset | list | set) else [str(value)]
        return joined((names.get(v, Term(v, v)) for v in chosen), Term("、", ", ")) if chosen else NONE
    return Term(str(value), str(value))
