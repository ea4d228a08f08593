"""Facts and events: the questions that law asks of the world, with their words in both languages.

A fact is what *is* (and may be unknown); an event is what *happens* on a day. Both are known by name
alone: two facts of one name are one fact, and `law.book` refuses a book in which their words differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from chengxu.algebra.cite import Cite, Tag
from chengxu.algebra.expr import Compare, Expr, OneOf
from chengxu.algebra.term import Term

Value = bool | int | date | str | frozenset[str]
"""What a known fact can be: yes or no, a number, a day, a choice, or a set of choices."""

Values = Mapping[str, Value]
"""Known facts by name; a name that is absent is unknown."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """A question about a service; `help` explains what it asks and what would settle it."""

    name: str
    question: Term = field(compare=False, repr=False)
    help: Term | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, kw_only=True)
class Flag(Fact, Expr):
    """A yes-or-no fact, itself a condition; `yes` and `no` state it and its contrary as clauses."""

    yes: Term = field(compare=False, repr=False)
    no: Term = field(compare=False, repr=False)


@dataclass(frozen=True, kw_only=True)
class Number(Fact):
    """A whole number of `unit`; comparisons give conditions (超过 is `>`, 以上 is `>=`)."""

    label: Term = field(compare=False, repr=False)
    unit: Term = field(compare=False, repr=False)

    def __gt__(self, bound: int | Parameter) -> Compare:
        return Compare(self, ">", bound)

    def __ge__(self, bound: int | Parameter) -> Compare:
        return Compare(self, ">=", bound)

    def __lt__(self, bound: int | Parameter) -> Compare:
        return Compare(self, "<", bound)

    def __le__(self, bound: int | Parameter) -> Compare:
        return Compare(self, "<=", bound)


@dataclass(frozen=True, kw_only=True)
class Day(Fact):
    """A date; comparisons give conditions."""

    label: Term = field(compare=False, repr=False)

    def __ge__(self, bound: date | Parameter) -> Compare:
        return Compare(self, ">=", bound)

    def __lt__(self, bound: date | Parameter) -> Compare:
        return Compare(self, "<", bound)


@dataclass(frozen=True, kw_only=True)
class Choice(Fact):
    """One of several named values; `is_` and `one_of` give conditions, and refuse a value not listed."""

    label: Term = field(compare=False, repr=False)
    values: tuple[tuple[str, Term], ...] = field(compare=False, repr=False)

    def is_(self, value: str) -> OneOf:
        """Hold when the fact has this value."""
        return self.one_of(value)

    def one_of(self, *values: str) -> OneOf:
        """Hold when the fact has one of these values."""
        for value in values:
            if value not in dict(self.values):
                raise ValueError(
                    f"`{self.name}` has no value `{value}`; it has {', '.join(dict(self.values))}"
                )
        return OneOf(self, values)


@dataclass(frozen=True, kw_only=True)
class Several(Choice):
    """Any number of several named values at once; `one_of` holds when at least one of them is there."""

    def some(self) -> OneOf:
        """Hold when the set is not empty."""
        return OneOf(self, tuple(dict(self.values)))


@dataclass(frozen=True, kw_only=True)
class Setting(Choice):
    """A choice made once for every service where a text is open; never asked, `default` is what `reading` takes."""

    default: str = field(compare=False, repr=False)
    reading: str = field(compare=False, repr=False)


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A figure or date that a rule supplies, by the day from which each version holds; empty is undetermined.

    `versions` are `(since, value)` in order of time, `since` None meaning always. `waits_for` says who has to
    supply it while it is blank; `of_days` that its values are days, not whole numbers.
    """

    name: str
    label: Term = field(compare=False, repr=False)
    cite: Cite = field(compare=False)
    tag: Tag = field(compare=False)
    versions: tuple[tuple[date | None, int | date], ...] = ()
    waits_for: Term | None = field(default=None, compare=False, repr=False)
    of_days: bool = field(default=False, compare=False, repr=False)

    def at(self, day: date | None) -> int | date | None:
        """Return the value on a day, or None where there is none, or where the day decides and is unknown."""
        if day is None:
            return self.versions[0][1] if len(self.versions) == 1 and self.versions[0][0] is None else None
        held = [value for since, value in self.versions if since is None or since <= day]
        return held[-1] if held else None


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happens or is done on a day.

    `label` is a noun phrase (提交算法备案 / the submission of the algorithm filing), `question` asks on which
    day; an event that `ends` facts makes them false from the next day on.
    """

    name: str
    label: Term = field(compare=False, repr=False)
    question: Term = field(compare=False, repr=False)
    help: Term | None = field(default=None, compare=False, repr=False)
    ends: tuple[Flag, ...] = field(default=(), compare=False, repr=False)


ACT_DATE = Day(
    name="act_date",
    label=Term("行为日", "the day of the act"),
    question=Term("按哪一天判断？", "As of which day is this to be judged?"),
)
"""The day on which the law is asked; an assessment always supplies it, so that versions follow the act."""
