"""What somebody has answered in the duty finder: kept in their session, question by question, in the order given.

The session is signed and lies with the platform; the browser holds its key alone. Every answer is of a known fact or
event and of its kind, so the whole is bounded by the book: at most `MOST` answers, none longer than a date, a figure
or the values of a list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.contrib.sessions.backends.base import SessionBase

from chengxu.algebra.facts import Choice, Day, Event, Fact, Flag, Number, Several
from chengxu.algebra.term import Term, TermError
from chengxu.interpret.contradict import contradict
from chengxu.law.read import NEVER, UNKNOWN, FileReader
from chengxu.law.record import Record
from chengxu.platform.pages import book
from chengxu.platform.services.parameters import parameters
from chengxu.platform.services.record import as_shown
from chengxu.statutes import ASKED_FIRST, MODULES

SESSION = "duty finder"
MOST = 500
LARGEST = 10**12
LONGEST_KEY = 200
NAME = Term("我的服务", "my service")
YES, NO, NONE_OF = "yes", "no", "none"
SCALES = {"万": 10_000, "亿": 100_000_000}
FIRST, LAST = date(1949, 10, 1), date(2100, 12, 31)

NO_QUESTION = Term("没有这个问题。", "There is no such question.")
CHOOSE = Term("请选择一项；不清楚就选“不知道”。", "Choose an answer; if you do not know, say so.")
CHOOSE_SOME = Term(
    "请至少勾选一项；都不是就选“以上都不是”。", "Tick at least one; if none fits, choose “none of these”."
)
A_NUMBER = Term(
    "请填不小于 0 的整数，例如 1200000 或者 120万。", "Write a whole number, 0 or more, such as 1200000."
)
A_DAY = Term("请填真实存在的日期，例如 2026-03-02。", "Write a day that exists, such as 2026-03-02.")
TOO_MANY = Term(
    "一次访谈最多记 {most} 项答案。",
    "An interview keeps {most} answers at most; save this one and start again.",
)


@dataclass(frozen=True)
class Given:
    """One answer: `key` the question, `value` as in a description (`"unknown"`, `"never"`), None: skipped."""

    key: str
    value: Any

    @property
    def base(self) -> str:
        """The fact or event that it is about."""
        return self.key.partition("#")[0].partition(".")[0]

    @property
    def part(self) -> str:
        """`since`, `due`, or nothing."""
        return self.key.partition("#")[0].partition(".")[2]

    @property
    def case(self) -> str | None:
        """The matter that an event belongs to."""
        return self.key.partition("#")[2] or None


@dataclass(frozen=True)
class Answers:
    """The laws that somebody asks about, and what they answered, in order."""

    laws: tuple[str, ...] = ASKED_FIRST
    given: tuple[Given, ...] = ()
    begun: bool = False
    left: frozenset[str] = frozenset()
    """Questions that were answered, but not so that it fits, and are not put again."""

    @classmethod
    def of(cls, session: SessionBase) -> Answers:
        """Return what a session holds; nothing if it holds nothing that can be used."""
        kept = session.get(SESSION)
        if not isinstance(kept, Mapping):
            return cls()
        given = tuple(Given(str(key), value) for key, value in kept.get("given", ()))
        laws = tuple(key for key in kept.get("laws", ()) if key in MODULES)
        left = frozenset(map(str, kept.get("left", ())))
        return cls(laws or ASKED_FIRST, tuple(g for g in given if g.base in book.things()), True, left)

    def keep(self, session: SessionBase) -> None:
        """Write them into a session."""
        session[SESSION] = {
            "laws": list(self.laws), "given": [[g.key, g.value] for g in self.given], "left": sorted(self.left)
        }  # fmt: skip

    @property
    def skipped(self) -> frozenset[str]:
        """The questions that are not to be asked again."""
        return self.left | {g.key for g in self.given if g.value in (None, UNKNOWN)}

    @property
    def keys(self) -> frozenset[str]:
        """The questions that were put."""
        return frozenset(g.key for g in self.given)

    @property
    def count(self) -> int:
        """How many questions were answered."""
        return sum(g.value is not None for g in self.given)

    def held(self, key: str) -> Given | None:
        """Return the answer to a question, None if there is none yet."""
        return next((g for g in self.given if g.key == key), None)

    def give(self, key: str, value: Any) -> Answers:
        """Return them with one answer more, or another in its place; TermError if it cannot be true beside the rest."""
        answer = Given(key, value)
        if self.held(key) is not None:
            changed = tuple(answer if g.key == key else g for g in self.given)
        elif len(self.given) >= MOST:
            raise TermError(TOO_MANY.fill(most=MOST))
        else:
            changed = (*self.given, answer)
        found = replace(self, given=changed, begun=True, left=self.left - {key})
        problems = contradict(book.whole(), found.record())
        if problems:
            raise TermError(problems[0].what)
        return found

    def leave(self, key: str) -> Answers:
        """Return them with a question that is not to be put again."""
        return replace(self, left=self.left | {key})

    def back(self) -> Answers:
        """Return them without the last one."""
        return replace(self, given=self.given[:-1])

    def record(self) -> Record:
        """Return what they tell of the service, read like a description, so that an event ends what it ends."""
        reader = FileReader(book.whole(), {})
        data = {"facts": dict(self._facts()), "events": self._events()}
        return as_shown(replace(reader.record(data, "—"), name=NAME, path=None, parameters=parameters()))

    def _facts(self) -> Mapping[str, Any]:
        facts: dict[str, Any] = {}
        for g in self.given:
            if g.base not in book.whole().facts or g.value is None:
                continue
            if not g.part:
                facts[g.base] = {"is": _typed(g)}
            elif g.base in facts and g.value != UNKNOWN:
                facts[g.base]["since"] = _typed(g)
        return facts

    def _events(self) -> Sequence[dict[str, Any]]:
        events: dict[tuple[str, str | None], dict[str, Any]] = {}
        for g in self.given:
            if g.base not in book.whole().events or g.value in (None, UNKNOWN):
                continue
            if not g.part:
                named = {"event": g.base, "on": _typed(g), **({"case": g.case} if g.case else {})}
                events[g.base, g.case] = named
            elif (g.base, g.case) in events:
                events[g.base, g.case]["due"] = _typed(g)
        return list(events.values())


def _typed(given: Given) -> Any:
    """Return a value as a description holds it: a day as a date."""
    if isinstance(given.value, str) and given.value not in (UNKNOWN, NEVER):
        thing = book.whole().facts.get(given.base)
        if given.part or thing is None or isinstance(thing, Day):
            return date.fromisoformat(given.value)
    return given.value


def thing_of(key: str) -> Fact | Event:
    """Return the fact or event that a question is about; TermError if there is none, or it has no such part."""
    given = Given(key, None)
    thing = book.things().get(given.base)
    happens = isinstance(thing, Event)
    allowed = ("", "due") if happens else ("", "since")
    if thing is None or given.part not in allowed or (given.case and not happens) or len(key) > LONGEST_KEY:
        raise TermError(NO_QUESTION)
    return thing


def read(key: str, said: Sequence[str]) -> Any:
    """Return the value that a form gives for a question, ready for a session; TermError if it makes no sense."""
    thing, texts = thing_of(key), [text.strip() for text in said if text.strip()]
    if Given(key, None).part:
        return _day(texts)
    match thing:
        case Event():
            return NEVER if texts[:1] == [NO] else _day(texts)
        case Flag():
            if texts[:1] not in ([YES], [NO]):
                raise TermError(CHOOSE)
            return texts[0] == YES
        case Number():
            return _number(texts)
        case Several():
            return _some(thing, texts)
        case Choice():
            if texts[:1] and texts[0] in dict(thing.values):
                return texts[0]
            raise TermError(CHOOSE)
    return _day(texts)


def _number(texts: list[str]) -> int:
    text = re.sub(r"[\s,，]", "", texts[0]) if texts else ""
    scale = SCALES.get(text[-1:], 1)
    figure = text[:-1] if scale > 1 else text
    if not re.fullmatch(r"[0-9]{1,12}", figure) or int(figure) * scale > LARGEST:
        raise TermError(A_NUMBER)
    return int(figure) * scale


def _some(thing: Several, texts: list[str]) -> list[str]:
    if texts == [NONE_OF]:
        return []
    if not texts or any(text not in dict(thing.values) for text in texts):
        raise TermError(CHOOSE_SOME)
    return sorted(set(texts))


def _day(texts: list[str]) -> str:
    try:
        found = date.fromisoformat(texts[0] if texts else "")
    except ValueError:
        raise TermError(A_DAY) from None
    if not FIRST <= found <= LAST:
        raise TermError(A_DAY)
    return found.isoformat()
