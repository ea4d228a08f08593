"""A case as its page shows it: what is known, what happened, which clocks run, and what may lawfully come next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from chengxu.algebra.cite import Tag
from chengxu.algebra.facts import Choice, Fact, Flag, Number
from chengxu.algebra.term import Term, joined
from chengxu.interpret.follow import Case as Followed
from chengxu.interpret.follow import Next
from chengxu.law.document import Particular
from chengxu.law.procedure import CALENDAR, Procedure, Step
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.approval import head_only, two_people
from chengxu.platform.cases.bar import Bar, bar
from chengxu.platform.cases.file import facts_known, parties, procedures, standing
from chengxu.platform.cases.models import Attachment, Case, CaseEvent, CaseParty
from chengxu.platform.cases.places import read_entries, read_places
from chengxu.platform.cases.take import acts_in, places_in
from chengxu.platform.cases.words import stated_text
from chengxu.platform.today import today

Read = TypeVar("Read")

YES, NO, UNKNOWN = Term("是", "yes"), Term("否", "no"), Term("不清楚", "not known")
LINK = Term("、", ", ")
BY_LAW = Term("期限届满，依法发生", "by law, with the passing of time")


@dataclass(frozen=True)
class Move:
    """A step that somebody in the case may take, or may not yet.

    `head` says by which rule only the head takes it, `two` by which rule it needs two people.
    """

    found: Next
    mine: bool
    head: Tag | None = None
    needs_head: bool = False
    two: Tag | None = None

    @property
    def step(self) -> Step:
        """The step."""
        return self.found.step

    @property
    def actors(self) -> Term:
        """Who acts, in words."""
        return joined((party.term for party in self.step.actors), LINK)

    @property
    def needs(self) -> Term | None:
        """What has to be stated, in words; None if nothing has to be."""
        wanted = [p.term for p in self.step.particulars if not p.optional]
        return joined(wanted, LINK) if wanted else None


@dataclass(frozen=True)
class Told:
    """One thing that was stated, as lines to read."""

    particular: Particular
    lines: Sequence[str]


@dataclass(frozen=True)
class Line:
    """An entry of a case as people read it."""

    event: CaseEvent
    step: Step
    who: Term
    told: Sequence[Told]
    files: Sequence[Attachment]


@dataclass(frozen=True)
class Known:
    """A fact of a case, its value in words."""

    fact: Fact
    value: Term


@dataclass(frozen=True)
class CaseView:
    """A case for somebody, on a day."""

    case: Case
    procedure: Procedure
    followed: Followed
    places: Sequence[CaseParty]
    lines: Sequence[Line]
    bars: Sequence[Bar]
    moves: Sequence[Move]
    not_yet: Sequence[Move]
    others: Sequence[Move]
    facts: Sequence[Known]

    @property
    def state(self) -> Term:
        """Where the case stands, in words."""
        return self.followed.state.term

    @property
    def drift(self) -> bool:
        """Whether time alone moved the case since its last entry was written."""
        return self.followed.state.name != self.case.state


def view_case(case: Case, actor: Actor, receipt: str = "", on: date | None = None) -> CaseView:
    """Return a case as somebody with a place in it sees it."""
    day = on or today()
    read_places(case)
    read_entries(case)
    procedure, followed = procedures()[case.procedure], standing(case, day)
    places = list(case.parties.all())
    own = [place.party for place in places_in(case, actor, receipt)]
    moves = [_move(n, own, actor, procedure) for n in followed.next]
    waiting = [_move(n, own, actor, procedure) for n in followed.not_yet]
    return CaseView(
        case, procedure, followed, places, lines_of(case, procedure, places),
        [bar(running, day) for running in followed.clocks],
        [m for m in moves if m.mine], [m for m in waiting if m.mine], [m for m in moves if not m.mine],
        facts_of(case, procedure),
    )  # fmt: skip


def at_once(case: Case, read: Callable[[], Read]) -> Read:
    """Return what is read of a case; it is read again where somebody took a step meanwhile, so that nobody sees half of one."""
    while True:
        found = read()
        if Case.objects.filter(pk=case.pk, version=case.version).exists():
            return found
        case.refresh_from_db()


def _move(found: Next, own: Iterable[str], actor: Actor, procedure: Procedure) -> Move:
    fitting = [party for party in own if acts_in(found.step, party)]
    tags = [head_only(procedure.name, found.step, party) for party in fitting]
    head = tags[0] if tags and all(tags) else None
    two = two_people(procedure.name, found.step)
    return Move(found, bool(fitting), head, bool(head) and not actor.is_head, two)


def lines_of(case: Case, procedure: Procedure, places: Iterable[CaseParty]) -> list[Line]:
    """Return the entries of a case with what was stated and the files that came with each."""
    files: dict[int, list[Attachment]] = {}
    for attachment in case.attachments.order_by("version", "id"):
        files.setdefault(attachment.version, []).append(attachment)
    names = {p.party: Term(p.name, p.name) for p in places if p.organisation is None and p.name}
    return [
        Line(
            event, procedure.step(event.step), _who(event, names),
            told_in(procedure.step(event.step), event.stated), files.get(event.version, []),
        )
        for event in case.events.all()
    ]  # fmt: skip


def _who(event: CaseEvent, names: Mapping[str, Term]) -> Term:
    if event.party == CALENDAR.name:
        return BY_LAW
    if event.organisation is not None:
        return event.organisation.name
    return names.get(event.party) or party_term(event.party)


def party_term(name: str) -> Term:
    """Return a party of the laws in words."""
    found = parties().get(name)
    return found.term if found else Term(name, name)


def told_in(step: Step, stated: Mapping[str, Any]) -> list[Told]:
    """Return what was stated in a step (JSON), in the order of its form."""
    return [Told(p, stated_text(stated[p.name])) for p in step.particulars if p.name in stated]


def facts_of(case: Case, procedure: Procedure) -> list[Known]:
    """Return the facts that a case knows, the latest of each, with values in words."""
    last = dict(case.facts)
    for event in case.events.all():
        last.update(event.facts)
    known = facts_known(procedure.name)
    return [
        Known(known[name], value_words(known[name], value)) for name, value in last.items() if name in known
    ]


def value_words(fact: Fact, value: Any) -> Term:
    """Return a fact's value (JSON) in words."""
    if value is None:
        return UNKNOWN
    if isinstance(fact, Flag):
        return YES if value else NO
    if isinstance(fact, Number):
        return Term(f"{value:,} {fact.unit.zh}", f"{value:,} {fact.unit.en}")
    if isinstance(fact, Choice):
        words, chosen = dict(fact.values), value if isinstance(value, list) else [value]
        return joined((words.get(v, Term(str(v), str(v))) for v in chosen), LINK) if chosen else NO
    return Term(str(value), str(value))
