"""A law that exists only here, built norm by norm: the town of Rivermouth (河口镇) and its delivery robots."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from chengxu.algebra.cite import STATUTORY, Cite, Law
from chengxu.algebra.expr import ALWAYS, Clause, Expr
from chengxu.algebra.facts import Choice, Day, Event, Fact, Flag, Number, Parameter, Several, Value
from chengxu.algebra.term import Term
from chengxu.dates.calendar import Calendar, load
from chengxu.interpret.track import Obligation, track
from chengxu.law.book import Book, Conflict, Statute
from chengxu.law.norm import Act, Duty, Norm, Party, Programme, Prohibition, Tracked
from chengxu.law.reading import Reading
from chengxu.law.record import Answer, Happening, Record

RULES = Law(
    "rr",
    "RR",
    title=Term("《河口镇送货机器人规则》", "Rivermouth Delivery Robot Rules"),
    short=Term("《机器人规则》", "Robot Rules"),
    articles=20,
    plural=True,
)
IN_FORCE = date(2024, 1, 1)


def flag(name: str, yes: str, zh: str, no_zh: str) -> Flag:
    """A yes-or-no fact; `yes` is an English clause with `is`."""
    question = Term(f"{zh}，是否如此？", f"Is it so that {yes}?")
    return Flag(
        name=name, question=question, yes=Term(zh, yes), no=Term(no_zh, yes.replace(" is ", " is not "))
    )


def event(name: str, label: str, zh: str, *, ends: tuple[Flag, ...] = ()) -> Event:
    """Something that happens on a day."""
    question = Term(f"{zh}是哪一天？", f"On which day was {label}?")
    return Event(name=name, label=Term(zh, label), question=question, ends=ends)


def _asked(name: str, zh: str, en: str) -> dict[str, Any]:
    return {"name": name, "question": Term(f"{zh}是什么？", f"Which are {en}?"), "label": Term(zh, en)}


ON_STREET = flag("on_street", "the robot is on the street", "机器人上街", "机器人不上街")
HEAVY = flag("heavy", "the robot is heavy", "机器人超重", "机器人不超重")
TOY = flag("toy", "the robot is a toy", "机器人是玩具", "机器人不是玩具")
LIGHT_ON = flag("light_on", "the lamp is on", "灯亮着", "灯没亮")
ROBOTS = Number(**_asked("robots", "机器人数量", "the robots"), unit=Term("台", "robots"))
BUILT = Day(**_asked("built", "制造日", "the day of making"))
COLOUR = Choice(
    **_asked("colour", "颜色", "the colour"),
    values=(("red", Term("红色", "red")), ("blue", Term("蓝色", "blue"))),
)
LOADS = Several(
    **_asked("loads", "所载货物", "the loads"),
    values=(("tea", Term("茶", "tea")), ("ice", Term("冰", "ice")), ("ink", Term("墨", "ink"))),
)
ANNOUNCED_NUMBER = Number(
    **_asked("announced_number", "公布的时限", "the announced limit"), unit=Term("数", "units")
)
ANNOUNCED_UNIT = Choice(
    **_asked("announced_unit", "公布的时限单位", "the announced unit"),
    values=(
        ("days", Term("日", "days")),
        ("working_days", Term("工作日", "working days")),
    ),
)  # fmt: skip

ACCIDENT = event("accident", "the accident", "事故")
REPORT = event("report", "the report", "报告")
ORDER = event("order", "the order", "指令")
RETIRED = event("retired", "the last run", "最后一次运行", ends=(ON_STREET,))

OWNER = Party("owner", Term("主人", "the owner"))
MAYOR = Party("mayor", Term("镇长", "the mayor"))
GUARDS = Party("guards", Term("巡逻队", "the guards"), plural=True)
TO_REPORT = Act("report", Term("报告", "report"))
TO_HOOT = Act("hoot", Term("鸣笛", "hoot"))

SCOPE = Clause(
    ON_STREET,
    Term("机器人在镇上运行", "a robot runs in the town"),
    RULES[2],
    denied=Term("没有机器人在镇上运行", "no robot runs in the town"),
)
ANYWHERE = Clause(ALWAYS, Term("处处适用", "the rules reach everywhere"), RULES[2])


def duty(cite: Cite = RULES[5], **fields: Any) -> Duty:
    """A duty of the owner to report, article 5."""
    given = {"gist": Term("报告", "reporting"), "tag": STATUTORY, "bearer": OWNER, "act": TO_REPORT}
    return Duty(cite, **{**given, **fields})


def ban(cite: Cite = RULES[6], **fields: Any) -> Prohibition:
    """A prohibition on hooting, article 6."""
    given = {"gist": Term("禁止鸣笛", "no hooting"), "tag": STATUTORY, "bearer": OWNER, "act": TO_HOOT}
    return Prohibition(cite, **{**given, **fields})


def programme(cite: Cite = RULES[8], **fields: Any) -> Programme:
    """A task of the mayor to have the streets lit, article 8."""
    given = {
        "gist": Term("照明", "lighting"), "tag": STATUTORY, "owner": MAYOR,
        "deliverable": Term("路灯", "street lamps"),
    }  # fmt: skip
    return Programme(cite, **{**given, **fields})


def entry(*versions: tuple[date | None, int | date]) -> Parameter:
    """The day on which the rules enter into force."""
    label = Term("《机器人规则》施行日", "entry into force of the Robot Rules")
    return Parameter(name="entry_rr", label=label, cite=RULES[20], tag=STATUTORY, versions=versions)


def statute(
    *norms: Norm,
    scope: Clause = ANYWHERE,
    since: date | None = IN_FORCE,
    readings: tuple[Reading, ...] = (),
    conflicts: tuple[Conflict, ...] = (),
) -> Statute:
    """The rules with these norms, in force since a day (None: never set)."""
    versions = ((None, since),) if since else ()
    return Statute(
        law=RULES, status=Term("虚构", "fictitious"), entry=entry(*versions), scope=scope, norms=norms,
        readings=readings, conflicts=conflicts,
    )  # fmt: skip


def book(*norms: Norm, **more: Any) -> Book:
    """The book of the rules alone."""
    return Book([statute(*norms, **more)])


def asking(*facts: Fact) -> Norm:
    """A norm without other meaning than to bring facts into a book: a definition of each."""
    from chengxu.law.norm import Definition

    parts: list[Expr] = []
    for fact in facts:
        match fact:
            case Flag():
                parts.append(fact)
            case Number():
                parts.append(fact > 0)
            case Day():
                parts.append(fact >= IN_FORCE)
            case Several():
                parts.append(fact.some())
            case Choice():
                parts.append(fact.one_of(*dict(fact.values)))
    when = parts[0]
    for part in parts[1:]:
        when = when & part
    term = Term("送货机器人", "delivery robot")
    return Definition(RULES[3], gist=term, tag=STATUTORY, when=when, term=term, means=term)


def record(*happened: Happening, absent: Iterable[str] = (), **facts: Value | tuple[Answer, ...]) -> Record:
    """A record: facts all along, or a history of answers; what happened; events known not to have."""
    answers = {name: value if isinstance(value, tuple) else (Answer(value),) for name, value in facts.items()}
    return Record(
        Term("小圆", "Roundy"),
        answers=answers,
        happenings=happened,
        absent=frozenset((e, None) for e in absent),
    )


def on(thing: Event, day: str | None, **more: Any) -> Happening:
    """An event on a day (None: on a day not known)."""
    return Happening(thing.name, date.fromisoformat(day) if day else None, **more)


def since(day: str, value: Value | None = True, *, before: Value | None = False) -> tuple[Answer, ...]:
    """A fact that has one value before a day and another from it on."""
    return (Answer(before), Answer(value, date.fromisoformat(day)))


def instances(
    norm: Tracked, known: Record, day: str = "2026-06-01", calendar: Calendar | None = None, **law: Any
) -> list[Obligation]:
    """The instances of a norm, alone in its book, as they stand on a day."""
    return list(track(norm, book(norm, **law), known, date.fromisoformat(day), calendar or load()))


def one(norm: Tracked, known: Record, day: str = "2026-06-01", **more: Any) -> Obligation:
    """The one instance that there is."""
    (found,) = instances(norm, known, day, **more)
    return found


def state(norm: Tracked, known: Record, day: str = "2026-06-01", **more: Any) -> str:
    """The state of the one instance that there is."""
    return one(norm, known, day, **more).state.value


def due(norm: Tracked, known: Record, day: str = "2026-06-01") -> str | None:
    """The last day of the one instance that there is."""
    found = one(norm, known, day).due
    return found.isoformat() if found else None
