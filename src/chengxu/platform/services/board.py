"""The duty board: what every service of an organisation owes, by where it stands, and what waits on an authority."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from chengxu.algebra.cite import Cite, Law, Tag
from chengxu.algebra.term import Term
from chengxu.interpret.follow import ClockState
from chengxu.interpret.summarise import SUPPOSED
from chengxu.interpret.track import State
from chengxu.platform.accounts.access import visible_cases, visible_services
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.clocks import AUTHORITY, clock_rows
from chengxu.platform.cases.file import looked_at, procedures
from chengxu.platform.cases.models import Case, ClockRow
from chengxu.platform.services.models import Service
from chengxu.platform.services.standing import Kept, all_rows, laws_in_force
from chengxu.platform.today import looking_from, today
from chengxu.statutes import open_book

SOON = 30
"""Days ahead that count as soon: a house setting."""
SECONDS = 0.6
"""How long a page works out what is not kept yet; the rest shows as it stood before, and says so."""
FIRST = 8
"""Items that a column shows before the rest is unfolded."""
OPEN = (ClockState.RUNNING.value, ClockState.OVERDUE.value, ClockState.SUSPENDED.value)
LATE_BY = Term("逾期 {days} 天", "{days} over")
LEFT = Term("还有 {days} 天", "{days} left")
LAST_DAY = Term("今天到期", "due today")
PAUSED = Term("时钟中止", "clock suspended")
THEIRS = Term("机关逾期 {days} 天", "the authority is {days} over")
WITH_PARTS = Term("含 {count} 项内容要求", "with {count} items to it")
TIMES = Term("共 {count} 项", "{count} of these")
SO_FAR = Term("已过 {days} 天，法律未定天数", "{days} days so far; the law gives no number")
PROVISIONAL = Term("暂定", "provisional")
NOT_SHOWN = Term("没有履行的记载", "no record that it was done")


@dataclass(frozen=True)
class Item:
    """One card of the board: a duty of a service, or a clock of one of its cases."""

    service: Service
    law: Law
    what: Term
    cite: Cite
    state: Term
    colour: str
    origin: Term
    link: str
    due: date | None = None
    since: date | None = None
    remarks: tuple[Term, ...] = ()
    key: str = ""
    norm: str = ""
    done: date | None = None

    @property
    def when(self) -> date:
        """The day by which it is put in order."""
        return self.done or self.due or date.max


@dataclass
class Column:
    """One column: what its items have in common."""

    key: str
    term: Term
    empty: Term
    items: list[Item] = field(default_factory=list)

    @property
    def rest(self) -> int:
        """How many items are behind the first ones."""
        return max(len(self.items) - FIRST, 0)


@dataclass(frozen=True)
class Asking:
    """A service of which facts are missing, and how many."""

    service: Service
    count: int


@dataclass(frozen=True)
class Board:
    """The board: its columns, the services with open questions, and those that are still being worked out."""

    columns: tuple[Column, ...]
    asking: tuple[Asking, ...]
    behind: tuple[Service, ...]
    services: tuple[Service, ...]
    laws: tuple[str, ...]


@dataclass(frozen=True)
class Choice:
    """What to show: one law, one service, what is due up to a day; each left out shows all."""

    law: str = ""
    service: str = ""
    until: date | None = None


def board(actor: Actor, choice: Choice = Choice(), seconds: float | None = SECONDS) -> Board:
    """Return the board of an actor's organisation."""
    services = tuple(visible_services(actor).select_related("owner"))
    shown = [s for s in services if choice.service in ("", str(s.pk))]
    clocks = list(_clocks(actor, shown))
    laws = laws_of((item.law.key for _, item in clocks), choice.law)
    rows = all_rows(shown, laws, seconds)
    columns = _columns()
    taken = {(item.service.pk, item.norm) for _, item in clocks if item.norm}
    for column, item in (*clocks, *_duties(shown, rows, taken)):
        in_time = choice.until is None or (item.due is not None and item.due <= choice.until)
        if item.law.key in laws and in_time:
            columns[column].items.append(item)
    for found in columns.values():
        found.items = _once(_without_parts(found.items))
        found.items.sort(key=lambda item: (item.when, item.service.name_zh), reverse=found.key == "met")
    asking = [Asking(s, len(rows[s.pk].open)) for s in shown]
    return Board(
        tuple(columns.values()), tuple(a for a in asking if a.count), tuple(s for s in shown if not rows[s.pk].fresh),
        services, laws,
    )  # fmt: skip


def _without_parts(items: Sequence[Item]) -> list[Item]:
    """Return items, those that are parts of another one due on the same day told by that one."""
    parts: dict[str, int] = {}
    kept = []
    alike: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        alike.setdefault(_moment(item), []).append(item)
    for item in items:
        whole = next(
            (o for o in alike[_moment(item)] if item.norm and o.norm and is_part(item.cite, o.cite)), None
        )
        if whole is None:
            kept.append(item)
        else:
            parts[whole.key] = parts.get(whole.key, 0) + 1
    return [
        replace(i, remarks=(*i.remarks, WITH_PARTS.fill(count=parts[i.key]))) if i.key in parts else i
        for i in kept
    ]


def _moment(item: Item) -> tuple[object, ...]:
    return item.service.pk, item.due, item.since, item.state


def is_part(cite: Cite, whole: Cite) -> bool:
    """Return whether a citation lies in another one (66-1-ii in 66-1)."""
    return cite.law == whole.law and cite != whole and cite.parts[: len(whole.parts)] == whole.parts


def _once(items: Sequence[Item]) -> list[Item]:
    """Return items, those that read alike as one that says how many they are."""
    alike: dict[tuple[object, ...], list[Item]] = {}
    for item in items:
        alike.setdefault((item.link, item.what, item.state, item.due, item.since), []).append(item)
    return [
        replace(same[0], remarks=(*same[0].remarks, TIMES.fill(count=len(same))))
        if len(same) > 1
        else same[0]
        for same in alike.values()
    ]


def laws_of(used: Iterable[str], wanted: str = "") -> tuple[str, ...]:
    """Return the laws to show: the one that is wanted; else those in force, and those that are used besides."""
    if wanted in open_book().statutes:
        return (wanted,)
    found = {*laws_in_force(), *used}
    return tuple(law for law in open_book().statutes if law in found)


def _columns() -> dict[str, Column]:
    columns = (
        Column("overdue", Term("逾期或者违反", "Overdue or breached"), Term("没有逾期的义务。", "Nothing is overdue.")),
        Column("soon", Term("{days} 天内到期", "Due within {days} days").fill(days=SOON),
               Term("近期没有到期的义务。", "Nothing is due soon.")),
        Column("later", Term("以后到期或者应当及时办理", "Due later, or promptly"), Term("没有。", "Nothing.")),
        Column("waiting", Term("等待主管机关", "Waiting on the authority"),
               Term("没有在主管机关办理中的事项。", "Nothing is with an authority.")),
        Column("unclear", Term("尚不能判断", "To be settled"), Term("没有待判断的义务。", "Nothing to be settled.")),
        Column("met", Term("已履行", "Met"), Term("还没有履行的记载。", "Nothing is recorded as done yet.")),
    )  # fmt: skip
    return {column.key: column for column in columns}


# Duties


def _duties(
    services: Sequence[Service], rows: dict[UUID, Kept], taken: set[tuple[UUID, str]]
) -> Iterator[tuple[str, Item]]:
    for service in services:
        for row in rows[service.pk].duties:
            column = place(row)
            if column and (service.pk, row["norm"]) not in taken:
                yield column, _duty(service, row, column)


def place(row: dict[str, Any]) -> str:
    """Return the column of a row; empty for what only lasts, or has no day and is kept."""
    due, state, dated = (
        day_of(row["due"]),
        State(row["state"]),
        bool(row["due"] or row["trigger"] or row["done"]),
    )
    if state in (State.MET, State.LATE):
        return "met" if dated else ""
    if state is State.BREACHED:
        return "met" if row["done"] else "overdue"
    if due is not None and not row["done"]:
        if due < today():
            return "overdue"
        return "soon" if due <= today() + timedelta(days=SOON) else "later"
    if row["gaps"]:
        return "unclear"
    if state is State.PENDING:
        return "later" if row["trigger"] else ""
    return "unclear" if dated else ""


def _duty(service: Service, row: dict[str, Any], column: str) -> Item:
    norm = open_book().norm(row["norm"])
    due = day_of(row["due"])
    colour = {"overdue": "bad", "soon": "open", "met": "good"}.get(column, "soft")
    colour = "bad" if row["state"] in (State.LATE.value, State.BREACHED.value) else colour
    return Item(
        service, norm.cite.law, norm.gist, norm.cite, Term(**row["words"]), colour, Term(**row["origin"]),
        f"services/{service.pk}/duties/{norm.id}/", due, day_of(row["trigger"]), tuple(_remarks(row, column, due)),
        f"{service.pk}-{norm.id}-{row['trigger']}-{row['case']}", norm.id, day_of(row["done"]),
    )  # fmt: skip


def _remarks(row: dict[str, Any], column: str, due: date | None) -> Iterator[Term]:
    if row["supposed"]:
        yield SUPPOSED
    if column in ("overdue", "soon", "later") and due is not None:
        yield left(due)
    if column == "overdue" and row["state"] == State.UNDETERMINED.value:
        yield NOT_SHOWN
    if due is None and row["delay"] is not None and not row["done"]:
        yield SO_FAR.fill(days=row["delay"])
    if row["provisional"]:
        yield PROVISIONAL


def left(due: date) -> Term:
    """Return how long there is until a day, or since when it is over."""
    days = (due - today()).days
    if days == 0:
        return LAST_DAY
    return LEFT.fill(days=in_days(days)) if days > 0 else LATE_BY.fill(days=in_days(-days))


def in_days(count: int) -> Term:
    """Return a number of days as it is counted in each language."""
    return Term(str(count), "1 day" if count == 1 else f"{count} days")


def day_of(text: str) -> date | None:
    """Return the day of an ISO text, None for an empty one."""
    return date.fromisoformat(text) if text else None


# Clocks of cases


def _clocks(actor: Actor, services: Sequence[Service]) -> Iterator[tuple[str, Item]]:
    by_id = {service.pk: service for service in services}
    for row in _open_rows(visible_cases(actor).filter(service__in=by_id)):
        service = by_id[row.case.service_id]  # type: ignore[index]
        if row.owner == AUTHORITY:
            yield "waiting", _clock(service, row)
        elif row.organisation_id == getattr(actor.organisation, "pk", None):
            yield _clock_column(row), _clock(service, row)


def _open_rows(cases: QuerySet[Case]) -> Iterator[ClockRow]:
    """Yield the open clocks of cases: as they were written, or worked out where a page shows another day."""
    if looking_from() is None:
        open_cases = cases.filter(final=False).values("pk")
        yield from ClockRow.objects.filter(case__in=open_cases, state__in=OPEN).select_related("case")
        return
    for case, followed in looked_at(cases, today()):
        yield from (row for row in clock_rows(case, followed) if row.state in OPEN)


def _clock_column(row: ClockRow) -> str:
    if row.due is None:
        return "later"
    if row.due < today():
        return "overdue"
    return "soon" if row.due <= today() + timedelta(days=SOON) else "later"


def _clock(service: Service, row: ClockRow) -> Item:
    procedure = procedures()[row.case.procedure]
    clock = next(c for c in procedure.clocks if c.name == row.clock)
    over = row.due is not None and row.due < today()
    theirs = row.owner == AUTHORITY
    remarks = []
    if row.state == ClockState.SUSPENDED.value:
        remarks.append(PAUSED)
    elif row.due is not None:
        remarks.append(
            THEIRS.fill(days=in_days((today() - row.due).days)) if over and theirs else left(row.due)
        )
    if row.provisional:
        remarks.append(PROVISIONAL)
    return Item(
        service, procedure.law, Term(f"{procedure.term.zh}：{clock.term.zh}", f"{procedure.term.en}: {clock.term.en}"), clock.cite,
        procedure.state(row.case.state).term, "bad" if over else "open", tag_term(clock.tag),
        f"cases/{row.case_id}/", row.due, row.started, tuple(remarks), f"{row.case_id}-{row.number}",
        "" if theirs else str(clock.cite),
    )  # fmt: skip


def tag_term(tag: Tag) -> Term:
    """Return the origin of a figure in both languages."""
    return Term(tag.text("zh"), tag.text("en"))
