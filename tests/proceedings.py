"""Cases that exist only here: the night permit of the town of Rivermouth, and a short way to tell a case."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from chengxu.algebra.facts import Value
from chengxu.algebra.term import Term
from chengxu.dates import days
from chengxu.dates.calendar import Calendar, load
from chengxu.interpret.follow import Case, follow
from chengxu.law.case import CaseFile, Entry, Stated
from chengxu.law.document import Kind, Particular, told
from chengxu.law.norm import Party
from chengxu.law.procedure import (
    CALENDAR,
    Clock,
    Extension,
    InTime,
    Procedure,
    RunOut,
    SetBy,
    State,
    Step,
    Suspension,
    Trigger,
)
from chengxu.law.record import Answer, Record
from fiction import MAYOR, OWNER, RULES

FILES = told("files", "文件", "the files", Kind.LIST, RULES[11])
REPLY_BY = told("reply_by", "答复日", "the day of reply", Kind.DAY)
REASONS = told("reasons", "理由", "the reasons")
NINE_DAYS = days(9)
REMARK = Particular(name="remark", term=Term("备注", "a remark"), optional=True)


def step(name: str, at: str, to: str | None = None, *, by: Any = OWNER, **more: Any) -> Step:
    """A step at some states, parted by blanks; `to` None stays."""
    given = {"cite": RULES[12], **more}
    return Step(
        name=name, term=Term(f"步骤{name}", f"the {name}"), by=by, at=tuple(at.split()), to=to, **given
    )


def clock(name: str, starts: Any, stops: Any = (), limit: Any = NINE_DAYS, **more: Any) -> Clock:
    """A clock of the mayor, nine days long; a trigger is a name, names parted by blanks, or values."""
    given = {"owner": MAYOR, "cite": RULES[13], **more}
    return Clock(
        name=name, term=Term(f"时限{name}", f"the time of {name}"), starts=_triggers(starts),
        stops=_triggers(stops), limit=limit, **given,
    )  # fmt: skip


def _triggers(given: Any) -> tuple[Trigger | str, ...]:
    return tuple(given.split()) if isinstance(given, str) else tuple(given)


def states(names: str) -> tuple[State, ...]:
    """States from their names, parted by blanks; a star marks a final one."""
    found = ((name.rstrip("*"), name.endswith("*")) for name in names.split())
    return tuple(State(name, Term(f"状态{name}", f"{name} state"), final) for name, final in found)


def procedure(
    names: str, *steps: Step, clocks: Iterable[Clock] = (), name: str = "rr.night_permit"
) -> Procedure:
    """A procedure of the rules."""
    return Procedure(
        name=name, number="P1", law=RULES, term=Term("夜行许可", "the night permit"), cites=(RULES[11],),
        states=states(names), steps=steps, clocks=tuple(clocks),
    )  # fmt: skip


SUBMIT = step("submit", "draft", "pending", needs=(FILES, REMARK))
ASK = step("ask", "pending", by=MAYOR, needs=(REPLY_BY,))
ANSWER = step("answer", "pending", needs=(REMARK,))
EXTEND = step("extend", "pending", by=MAYOR, once=True, guards=(InTime("decision", RULES[14]),))
GRANT = step("grant", "pending", "granted", by=MAYOR)
DENY = step("deny", "pending", "denied", by=MAYOR, needs=(REASONS,), cite=RULES[15])
RETURN = step("return", "granted", "over")
LAPSE = step("lapse", "pending", "over", by=CALENDAR, guards=(RunOut("reply", RULES[16]),))
DECISION = clock(
    "decision", "submit", "grant deny",
    suspensions=(Suspension(Trigger("ask"), "answer", RULES[13]),),
    extension=Extension("extend", days(7), RULES[14]),
)  # fmt: skip
REPLY = clock("reply", "ask", "answer lapse", SetBy("reply_by"), owner=OWNER)

PERMIT = procedure(
    "draft pending granted denied* over*",
    SUBMIT, ASK, ANSWER, EXTEND, GRANT, DENY, RETURN, LAPSE,
    clocks=(DECISION, REPLY),
)  # fmt: skip


def entry(name: str, day: str, by: Party = OWNER, **stated: Stated) -> Entry:
    """A step as it is reported."""
    return Entry(name, date.fromisoformat(day), by.name, stated)


class Story:
    """A case under construction; each method returns a new one."""

    def __init__(self, file: CaseFile) -> None:
        self.file = file

    def knowing(self, **facts: Value) -> Story:
        """The same, with these facts of the case."""
        answers = {**self.file.record.answers, **{name: (Answer(v),) for name, v in facts.items()}}
        return Story(replace(self.file, record=replace(self.file.record, answers=answers)))

    def given(self, **parameters: Value) -> Story:
        """The same, with these parameters and settings."""
        versions = {name: ((None, value),) for name, value in parameters.items()}
        return Story(replace(self.file, record=replace(self.file.record, parameters=versions)))

    def did(self, name: str, day: str, by: Party | None = None, **stated: Stated) -> Story:
        """The same, with a step; without `by` its first actor takes it, and `files` are filled in."""
        table = self.file.procedure.step(name)
        filled: dict[str, Stated] = {"files": ("甲",)} if FILES in table.needs else {}
        new = entry(name, day, by or table.actors[0], **{**filled, **stated})
        return Story(replace(self.file, entries=(*self.file.entries, new)))

    def on(self, day: str, calendar: Calendar | None = None) -> Case:
        """The case as it stands at the end of a day."""
        return follow(self.file, date.fromisoformat(day), calendar or load())

    def state(self, day: str) -> str:
        """The state on a day; every entry must have been lawful."""
        case = self.on(day)
        assert not case.refused, [o.why.en for refusal in case.refused for o in refusal.objections]
        return case.state.name

    def refusal(self) -> list[str]:
        """What stands against the last entry, in English; empty if it is lawful."""
        return [objection.why.en for objection in self._objections()]

    def articles(self) -> list[str]:
        """The articles by which the last entry is refused; empty if it is lawful."""
        return [str(objection.cite) for objection in self._objections()]

    def _objections(self) -> list[Any]:
        last = self.file.entries[-1]
        refused = self.on(last.on.isoformat()).refused
        return [objection for r in refused if r.entry is last for objection in r.objections]

    def clock(self, name: str, day: str, each: str | None = None) -> tuple[str, str | None]:
        """Where a clock stands on a day, and its last day."""
        found = self.on(day).clock(name, each)
        return found.state.value, found.due.isoformat() if found.due else None

    def runs(self, name: str, day: str) -> list[tuple[str, str | None]]:
        """Each run of a clock: where it stands, and its last day."""
        found = (c for c in self.on(day).clocks if c.clock.name == name)
        return [(c.state.value, c.due.isoformat() if c.due else None) for c in found]

    def may(self, day: str) -> list[str]:
        """The steps that may come next."""
        return [n.step.name for n in self.on(day).next]


def case(of: Procedure = PERMIT) -> Story:
    """Return a fresh case of a procedure."""
    return Story(CaseFile(of, Record(Term("某案", "a case"))))
