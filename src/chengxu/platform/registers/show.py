"""What the pages of the registers say: a register, a list of entries, one entry, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import Count
from django.http import QueryDict

from chengxu.algebra.term import Term, joined
from chengxu.law.document import Access, Kind, Particular, Register
from chengxu.law.procedure import Procedure, State
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.models import Level
from chengxu.platform.areas import AREAS
from chengxu.platform.cases.file import procedures
from chengxu.platform.registers import search
from chengxu.platform.registers.book import registers
from chengxu.platform.registers.columns import is_open, open_columns
from chengxu.platform.registers.models import RegisterEntry, SearchRow
from chengxu.platform.registers.visible import status, visible_entries

PAGE = 25
"""Entries a page: a house setting."""
AND = Term("、", ", ")
ACCESS = {
    Access.PUBLIC: Term("公开", "public"),
    Access.PART: Term("部分公开", "public in part"),
    Access.INTERNAL: Term("内部", "internal"),
    Access.SEALED: Term("封存", "sealed"),
}
WHO_MAY_LOOK = {
    Access.PUBLIC: Term("任何人都可以查阅、下载。", "Anybody may look and download."),
    Access.PART: Term("任何人可以查阅其中公开的部分。", "Anybody may look at the part that is public."),
    Access.INTERNAL: Term("只对主管机关和当事人开放。", "Open to the authority and to the parties only."),
    Access.SEALED: Term(
        "封存：只在案件中由经办人查阅。", "Sealed: seen in its case only, by those who handle it."
    ),
}
LEVELS = {Level.NATIONAL: Term("国家", "national"), Level.PROVINCIAL: Term("省级", "provincial"), Level.CITY: Term("市级", "city")}  # fmt: skip
ERASED = Term("（已依法删除）", "(erased as the law requires)")


@dataclass(frozen=True)
class Listed:
    """A register in the list of all: how many entries stand in it now, None where that is nobody's to know."""

    register: Register
    keeper: Term
    access: Term
    entries: int | None


def listed() -> list[tuple[Term, list[Listed]]]:
    """Return every register by its law."""
    counts = dict(
        RegisterEntry.objects.filter(current=True).order_by().values_list("register").annotate(Count("pk"))
    )
    by_law: dict[Term, list[Listed]] = {}
    for register in registers().values():
        entries = counts.get(register.name, 0) if is_open(register) else None
        row = Listed(register, keeper(register), ACCESS[register.access], entries)
        by_law.setdefault(register.cites[0].law.title, []).append(row)
    for rows in by_law.values():
        rows.sort(key=lambda row: (list(Access).index(row.register.access), -(row.entries or 0)))
    return list(by_law.items())


def keeper(register: Register) -> Term:
    """Return who keeps a register."""
    keepers = register.keeper if isinstance(register.keeper, tuple) else (register.keeper,)
    return joined((party.term for party in keepers), AND)


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for in a register: words, and filters."""

    query: str = ""
    area: str = ""
    year: str = ""
    state: str = ""

    def address(self, **more: object) -> str:
        """Return it as the end of an address."""
        told = {"q": self.query, "area": self.area, "year": self.year, "state": self.state, **more}
        return urlencode({name: value for name, value in told.items() if value})


def read_wanted(given: QueryDict) -> Wanted:
    """Return what somebody looks for; what is no area or year is left out."""
    year = given.get("year", "")
    return Wanted(
        query=given.get("q", "").replace("\0", "").strip()[:200],
        area=given.get("area", "") if given.get("area", "") in AREAS else "",
        year=year if len(year) == 4 and year.isdecimal() and year.isascii() else "",
        state=given.get("state", "")[:100].replace("\0", ""),
    )


@dataclass(frozen=True)
class Found:
    """A page of entries; `next` leads to the following one, empty on the last."""

    entries: list[RegisterEntry]
    next: str


def find(register: Register, wanted: Wanted, actor: Actor, after: str = "") -> Found:
    """Return a page of the current entries that fit: by words through the index, else by day."""
    if wanted.state and wanted.state not in {state.name for state in states(register)}:
        return Found([], "")
    if wanted.query and is_open(register):
        return _by_words(register, wanted, actor, after)
    found = visible_entries(actor).filter(register=register.name, current=True)
    if wanted.area:
        found = found.filter(area=wanted.area)
    if wanted.year:
        found = found.filter(on__year=int(wanted.year))
    if wanted.state:
        found = found.filter(case__state=wanted.state)
    place = _place(after)
    if place is not None:
        found = found.filter(on__lte=place[0]).exclude(on=place[0], id__gte=place[1])
    rows = list(_whole(found).order_by("-on", "-id")[: PAGE + 1])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return Found(rows[:PAGE], wanted.address(after=f"{last.on}_{last.pk}") if last else "")


def _by_words(register: Register, wanted: Wanted, actor: Actor, after: str) -> Found:
    tags = {"register": register.name, "area": wanted.area, "year": wanted.year}
    before = int(after) if after.isdecimal() and after.isascii() and len(after) < 19 else search.LAST
    ids = search.find(wanted.query, tags, before=before, most=PAGE + 1, state=wanted.state)
    of_row = dict(SearchRow.objects.filter(pk__in=ids[:PAGE]).values_list("pk", "entry"))
    entries = {e.pk: e for e in _whole(visible_entries(actor).filter(pk__in=of_row.values()))}
    rows = [entries[of_row[row]] for row in ids[:PAGE] if of_row.get(row) in entries]
    return Found(rows, wanted.address(after=ids[PAGE - 1]) if len(ids) > PAGE else "")


def _place(after: str) -> tuple[date, UUID] | None:
    """Return where a page begins; None for the first one, and for what is no place."""
    day, _, key = after.partition("_")
    try:
        return date.fromisoformat(day), UUID(key)
    except ValueError:
        return None


def _whole(found: Any) -> Any:
    return found.select_related("case", "holder", "keeper")


def states(register: Register) -> list[State]:
    """Return the states in which an entry of a register can stand, each once: those in which a case is once it was entered."""
    found: dict[str, State] = {}
    for procedure in procedures().values():
        reached = _entered(procedure, register)
        found.update({s.name: s for s in procedure.states if s.name in reached and s.name not in found})
    return list(found.values())


def _entered(procedure: Procedure, register: Register) -> set[str]:
    """Return the states to which the steps lead that enter in a register, and those reached from there."""
    entering = [s for s in procedure.steps if s.enters is not None and s.enters.name == register.name]
    new = {s.to for s in entering if s.to} | {at for s in entering if s.to is None for at in s.at}
    reached: set[str] = set()
    while new - reached:
        reached |= new
        new = {s.to for s in procedure.steps if s.to and reached & set(s.at)}
    return reached


def cells(entry: RegisterEntry, columns: Iterable[Particular]) -> Iterator[tuple[Particular, Any]]:
    """Yield each column with what an entry says in it, as it is to be shown; None where it says nothing."""
    for column in columns:
        if column.name == "status":
            yield column, status(entry)
        elif f"data.{column.name}" in entry.salts and entry.salts[f"data.{column.name}"].startswith("="):
            yield column, ERASED
        else:
            yield column, shown(column, entry.data.get(column.name))


def shown(column: Particular, value: Any) -> Any:
    """Return a value as people read it."""
    if column.name == "level" and value in LEVELS:
        return LEVELS[value]
    if column.name == "area" and value in AREAS:
        return AREAS[value]
    if isinstance(value, list):
        return joined([Term(str(v), str(v)) for v in value], AND) if value else None
    if column.kind is Kind.DAY and isinstance(value, str):
        return _day(value)
    if column.kind is Kind.MONEY and value is not None:
        return Term(f"{value} 元", f"CNY {value}")
    return value


def _day(value: str) -> Term:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return Term(value, value)
    return Term(f"{day.year}年{day.month}月{day.day}日", f"{day.day} {day:%B %Y}")


def shown_columns(register: Register, entries: Iterable[RegisterEntry]) -> tuple[Particular, ...]:
    """Return the columns of a list: the first two open ones that say something and are not told already."""
    told = {"number", "status", "holder", "provider", "published_text"}
    held = {name for entry in entries for name in entry.data}
    return tuple(c for c in open_columns(register) if c.name in held - told and c.kind is not Kind.LIST)[:2]
