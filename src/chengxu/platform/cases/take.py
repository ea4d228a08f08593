"""Take a step in a case. This is the only place that changes one.

A step, the entry in a register, the document that it issues, the leaf of the log and what the calendar did
meanwhile are written in one transaction, or none of them is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from chengxu.algebra.expr import Clause
from chengxu.algebra.term import Term, TermError
from chengxu.algebra.walk import facts_in
from chengxu.interpret.follow import Case as Followed
from chengxu.interpret.follow import follow
from chengxu.interpret.refuse import Objection
from chengxu.law.case import CaseFile, Entry
from chengxu.law.procedure import CALENDAR, Procedure, Step, flat
from chengxu.law.record import Answer
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.cases.approval import head_only, request_for, two_people
from chengxu.platform.cases.clocks import next_look, write_clocks
from chengxu.platform.cases.file import (
    case_file,
    facts_known,
    new_facts,
    parties,
    procedures,
    stated_json,
    stated_of,
)
from chengxu.platform.cases.models import (
    Attachment,
    Case,
    CaseEvent,
    CaseParty,
    Command,
    Draft,
    Recusal,
)
from chengxu.platform.cases.places import read_places
from chengxu.platform.cases.store import Stored
from chengxu.platform.documents.issue import issue
from chengxu.platform.ledger.append import AUDIT, append, canonical
from chengxu.platform.outbox import note
from chengxu.platform.prepared import Reading, attach, insert, update
from chengxu.platform.registers.enter import asks_number, enter, number_for
from chengxu.platform.services.models import FactEntry
from chengxu.platform.services.record import value_of
from chengxu.platform.today import calendar, now, today


class Refused(TermError):  # noqa: N818 - what the law says, no error of ours
    """The law does not allow the step; each objection has its provision."""

    def __init__(self, objections: Sequence[Objection]) -> None:
        self.objections = tuple(objections)
        super().__init__(objections[0].why)


class Conflict(TermError):  # noqa: N818 - two people were at work at once
    """Somebody else took a step since this person looked."""


class NotYours(TermError):  # noqa: N818 - somebody else's to do
    """The step is not this actor's to take."""


MOVED = Term(
    "在您打开此案之后，别人已经办理了一步。请重新查看案件，再决定是否继续；您填写的内容没有写入。",
    "Somebody took a step in this case after you opened it. Look at the case again before you go on; nothing of yours was written.",
)
OTHER_COMMAND = Term(
    "这个请求编号已经用于另一项内容不同的请求。请换一个编号。",
    "This request key was used for another request with other content. Use a new key.",
)
NOT_YOURS = Term("“{step}”不由您办理。", "“{step}” is not yours to take.")
RECUSED = Term("您已回避此案，不能办理。", "You are recused from this case and cannot act in it.")
READ_ONLY = Term("您的角色只能查阅。", "Your role may only look.")
FUTURE = Term(
    "不能记载将来的日期（{on}）；今天是 {today}。",
    "A day in the future ({on}) cannot be recorded; today is {today}.",
)
EARLIER = Term(
    "日期（{on}）早于案件中最后一项记载（{last}）。",
    "The day ({on}) is before the last entry of the case ({last}).",
)
PASSED = Term(
    "期限届满已在 {last} 改变了案件，不能再记载更早一日（{on}）的步骤；请按 {last} 以后的状态办理。",
    "Time ran out and changed the case on {last}; a step of an earlier day ({on}) cannot be recorded any more. Go on from the "
    "case as it is since {last}.",
)
HEAD_ONLY = Term(
    "“{step}”须由本机关负责人办理（{tag}）；您可以拟好草稿，报请批准。",
    "“{step}” is for the head of the authority ({tag}); prepare a draft and ask for approval.",
)
OTHERWISE = Term(
    "按现在的事实重新推演，已经办理的“{step}”不成立；请先核对事实，或者改日办理。没有写入任何内容。",
    "With the facts as they are now, {step}, already taken, would not hold. Check the facts first, or take the step "
    "another day; nothing was written.",
)
TWO_PEOPLE = Term(
    "“{step}”须由一人申请、本单位另一人确认（{tag}）；现在没有别人提出的有效申请。",
    "For “{step}” one person asks and another of the organisation confirms ({tag}); no request of somebody else is there.",
)
NOT_ASKED_HERE = Term("“{step}”不取决于事实“{name}”。", "{step} does not depend on the fact `{name}`.")
MOVED_BY_ENTRY = ("version", "head", "state", "final", "settled", "next_look", "changed")
"""What an entry changes in a case."""
HELD = Reading(Case.objects.select_related("service").select_for_update(of=("self",)), "pk")
FACTS = Reading(FactEntry.objects.all(), "service")
RECUSALS = Reading(Recusal.objects.filter(lifted=None), "case", "user", "organisation")
TOLD = Reading(CaseEvent.objects.order_by("version"), "case")
SENT = Reading(Command.objects.all(), "scope", "key")
NO_STEP = Term("这个程序没有名为“{step}”的步骤。", "this procedure has no step `{step}`.")


@dataclass(frozen=True, kw_only=True)
class Order:
    """A step that somebody wants to take: on which day, what is stated, with which files.

    `facts` are facts of the case that are stated with it. `version` is that of the case when they looked at it, None
    to take it as it is; `key` makes the order safe to send twice; `party` names the place in which they act where they
    fill several. `receipt` is the hash of the code (`open.receipt_hash`) by which somebody without an account acts.
    """

    step: str
    on: date
    stated: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[Stored, ...] = ()
    reasons: str = ""
    version: int | None = None
    key: str = ""
    party: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)
    receipt: str = ""

    @property
    def digest(self) -> str:
        """The hash of all that the order says."""
        body = {
            "step": self.step, "on": self.on.isoformat(), "stated": dict(self.stated), "reasons": self.reasons,
            "files": [f.sha256 for f in self.files], "party": self.party,
        }  # fmt: skip
        if self.facts:
            body["facts"] = dict(self.facts)
        return hashlib.sha256(canonical(body).encode()).hexdigest()


def take(case_id: UUID, actor: Actor, order: Order) -> CaseEvent:
    """Take a step and return its entry; sent again with the same key, the entry that it has.

    Raises Refused with the objections of the law, Conflict, NotYours, or TermError for values that are none.
    """
    with transaction.atomic():
        case = _held(case_id)
        done = _before(case, actor, order)
        if done is not None:
            return done
        if order.version is not None and order.version != case.version:
            raise Conflict(MOVED)
        writer = _Writer.of(case)
        _check_day(writer.told, order.on)
        if order.step not in writer.procedure.steps_by_name:
            raise TermError(NO_STEP.fill(step=order.step))
        place = _place(case, actor, writer.procedure, order)
        asked = _second(case, actor, writer.procedure.step(order.step))
        event = writer.write(place, actor, order)
        if asked is not None:
            asked.delete()
        if order.key:
            scope = scope_of(actor, order.receipt)
            insert(Command(scope=scope, key=order.key, digest=order.digest, case=case, version=event.version))
        return event


def let_pass(case_id: UUID, on: date) -> int:
    """Write what the calendar did in a case up to the end of a day, and its clocks; return how many steps that was."""
    with transaction.atomic():
        writer = _Writer.of(_held(case_id))
        if any(event.on > on for event in writer.told):
            return 0  # a clock that went back undoes nothing
        followed = follow(case_file(writer.case, writer.told, on), on, calendar())
        for refusal in followed.refused:
            raise TermError(OTHERWISE.fill(step=writer.procedure.step(refusal.entry.step).term))
        written = writer.lapsed(followed.taken)
        writer.settle(followed)
        return written


def _held(case_id: UUID) -> Case:
    """Return a case, its own until the end of the transaction, with its places and the facts of its service."""
    case = HELD.first(case_id)
    if case is None:
        raise Case.DoesNotExist
    read_places(case)
    if case.service is not None:
        attach(case.service, "facts", FACTS(case.service.pk))
    return case


def _before(case: Case, actor: Actor, order: Order) -> CaseEvent | None:
    """Return the entry of an order that was carried out before; TermError if its key was another order's."""
    if not order.key:
        return None
    command = SENT.first(scope_of(actor, order.receipt), order.key)
    if command is None:
        return None
    if command.digest != order.digest or command.case_id != case.pk:
        raise TermError(OTHER_COMMAND)
    return CaseEvent.objects.get(case=case, version=command.version)


def scope_of(actor: Actor, receipt: str = "") -> str:
    """Return within what a command's key is unique: an organisation, or the hash of a receipt code."""
    if actor.organisation is not None:
        return str(actor.organisation.pk)
    return receipt or f"user {actor.user.pk if actor.user else ''}"


def _check_day(told: Iterable[CaseEvent], on: date) -> None:
    if on > today():
        raise TermError(FUTURE.fill(on=on, today=today()))
    days = [event.on for event in told if event.party != CALENDAR.name]
    if days and on < days[-1]:
        raise TermError(EARLIER.fill(on=on, last=days[-1]))
    passed = [event.on for event in told if event.party == CALENDAR.name]
    if passed and on < passed[-1]:
        raise TermError(PASSED.fill(on=on, last=passed[-1]))


def _place(case: Case, actor: Actor, procedure: Procedure, order: Order) -> CaseParty:
    """Return the place in which somebody takes the step; NotYours if they fill none that may."""
    if actor.organisation is not None and not actor.may_write:
        raise NotYours(READ_ONLY)
    if is_recused(case, actor):
        raise NotYours(RECUSED)
    step = procedure.step(order.step)
    found = [
        place
        for place in places_in(case, actor, order.receipt)
        if order.party in ("", place.party) and acts_in(step, place.party)
    ]
    if not found:
        raise NotYours(NOT_YOURS.fill(step=step.term))
    held = [tag for place in found if (tag := head_only(procedure.name, step, place.party))]
    if len(held) == len(found) and not actor.is_head:
        raise NotYours(HEAD_ONLY.fill(step=step.term, tag=Term(held[0].text("zh"), held[0].text("en"))))
    return next(p for p in found if actor.is_head or not head_only(procedure.name, step, p.party))


def is_recused(case: Case, actor: Actor) -> bool:
    """Return whether somebody of an authority has to keep out of a case."""
    if not actor.is_authority:
        return False
    user, organisation = actor.user, actor.organisation
    return bool(user and organisation and RECUSALS(case.pk, user.pk, organisation.pk))


def _second(case: Case, actor: Actor, step: Step) -> Draft | None:
    """Return the request of another person that a step needs; NotYours if it needs one and there is none."""
    tag = two_people(case.procedure, step)
    if tag is None:
        return None
    asked = request_for(case, step.name, actor)
    if asked is None or asked.user_id == getattr(actor.user, "pk", None):
        raise NotYours(TWO_PEOPLE.fill(step=step.term, tag=Term(tag.text("zh"), tag.text("en"))))
    return asked


def places_in(case: Case, actor: Actor, receipt: str = "") -> list[CaseParty]:
    """Return the places that somebody fills in a case: their organisation's, or those of a receipt code's hash."""
    if actor.organisation is not None:
        return [place for place in case.parties.all() if place.organisation_id == actor.organisation.pk]
    if not receipt:
        return []
    return [
        place for place in case.parties.all() if place.organisation_id is None and place.receipt == receipt
    ]


def acts_in(step: Step, party: str) -> bool:
    """Return whether somebody in a place is among those who may take a step."""
    known = parties().get(party)
    return known is not None and any(known.acts_as(actor) for actor in step.actors)


@dataclass
class _Writer:
    """Writes the entries of one case, one after the other; `told` are those that there are, read once."""

    case: Case
    procedure: Procedure
    told: list[CaseEvent]
    fields: tuple[str, ...] = ("next_look",)
    """Which fields of the case are to be written at the end."""

    @classmethod
    def of(cls, case: Case) -> _Writer:
        """Return who writes in a case."""
        return cls(case, procedures()[case.procedure], TOLD(case.pk))

    def write(self, place: CaseParty, actor: Actor, order: Order) -> CaseEvent:
        """Follow the case with the new entry, refuse it or write it with all that hangs on it."""
        step = self.procedure.step(order.step)
        given = dict(order.stated)
        if step.enters and is_authority(place.party) and asks_number(step) and not given.get("number"):
            given["number"] = number_for(self.case, self.procedure, step, order.on)
        entry = Entry(step.name, order.on, place.party, stated_of(step, given))
        stated = stated_facts(step, order.facts)
        followed = self.follow(entry, stated)
        at = followed.taken.index(entry)
        facts = {**new_facts(self.case, self.procedure, self.told, order.on), **stated}
        self.lapsed(followed.taken[:at])
        event = self._entry(entry, place, actor, order, facts)
        self.lapsed(followed.taken[at + 1 :])
        if stated:
            self.case.settled = sorted({*self.case.settled, *stated})
        Attachment.objects.bulk_create(
            Attachment(
                case=self.case, version=event.version, particular=stored.particular, name=stored.name,
                kind=stored.kind, size=stored.size, sha256=stored.sha256,
            )
            for stored in order.files
        )  # fmt: skip
        self.settle(followed)
        return event

    def settle(self, followed: Followed) -> None:
        """Write where a case stands whose entries are written, and its clocks; both have to be what was followed."""
        if self.case.state != followed.state.name:
            raise RuntimeError(
                f"case {self.case.pk} is at {self.case.state}, its entries lead to {followed.state.name}"
            )
        self.case.next_look = next_look(followed)
        update(self.case, self.fields)
        write_clocks(self.case, followed)

    def follow(self, entry: Entry, stated: Mapping[str, Any]) -> Followed:
        """Return the case with a new entry; Refused if the law does not allow it, TermError if an older one falls."""
        file = with_entry(case_file(self.case, self.told, entry.on), entry, stated)
        followed = follow(file, entry.on, calendar())
        for refusal in followed.refused:
            if refusal.entry is entry:
                raise Refused(refusal.objections)
            raise TermError(OTHERWISE.fill(step=self.procedure.step(refusal.entry.step).term))
        return followed

    def lapsed(self, taken: Iterable[Entry]) -> int:
        """Write what the calendar did, of these entries, that is not written yet; return how many steps that was."""
        known = {(e.step, e.on) for e in self.told if e.party == CALENDAR.name}
        new = [e for e in taken if e.by == CALENDAR.name and (e.step, e.on) not in known]
        for entry in new:
            self._entry(entry, None, Actor(), Order(step=entry.step, on=entry.on), {})
        return len(new)

    def _entry(
        self, entry: Entry, place: CaseParty | None, actor: Actor, order: Order, facts: Mapping[str, Any]
    ) -> CaseEvent:
        """Write one entry with its document, its register entry and its leaf, and move the case."""
        case, step = self.case, self.procedure.step(entry.step)
        version = case.version + 1
        stated = stated_json(entry.stated)
        event = CaseEvent(
            case=case, version=version, step=step.name, party=entry.by, on=entry.on, stated=stated,
            facts=dict(facts), organisation=actor.organisation, user=actor.user, reasons=order.reasons,
            cite=str(step.cite), recorded=now(),
        )  # fmt: skip
        event.digest = digest = entry_digest(event, [f.sha256 for f in order.files], case.head)
        insert(event)
        self.told.append(event)
        case.version, case.head, self.fields = version, digest, MOVED_BY_ENTRY
        if step.to is not None:
            case.state, case.final = step.to, self.procedure.state(step.to).final
        if step.issues:
            issue(event, step.issues)
        if step.enters:
            enter(event, step.enters, known_of(self.told))
        append(AUDIT, {"case": str(case.pk), "version": version, "digest": digest})
        note(case, event)
        return event


def entry_digest(event: CaseEvent, files: Sequence[str], before: str) -> str:
    """Return the digest of an entry with its files (their hashes) after the entry with the digest `before`."""
    body = {
        "case": str(event.case_id), "version": event.version, "step": event.step, "by": event.party,
        "on": event.on.isoformat(), "stated": event.stated, "reasons": event.reasons, "files": sorted(files),
        "before": before,
    }  # fmt: skip
    if event.facts:
        body["facts"] = event.facts
    return hashlib.sha256(canonical(body).encode()).hexdigest()


def with_entry(file: CaseFile, entry: Entry, facts: Mapping[str, Any]) -> CaseFile:
    """Return a case with one more entry, and facts (JSON by name) that are so from its day on."""
    known = facts_known(file.procedure.name)
    answers = dict(file.record.answers)
    for name, value in facts.items():
        answers[name] = (*answers.get(name, ()), Answer(value_of(known[name], value), entry.on))
    if not facts:
        return CaseFile(file.procedure, file.record, (*file.entries, entry), file.parties)
    at_first = file.record.on(entry.on)
    before = {name: at_first.get(name) for name in facts}
    same_day = (replace(e, known={**before, **e.known}) if e.on == entry.on else e for e in file.entries)
    return CaseFile(file.procedure, replace(file.record, answers=answers), (*same_day, entry), file.parties)


def stated_facts(step: Step, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts that are stated with a step, each checked; TermError names the first on which it does not depend."""
    clauses = (guard for guard in flat(step.guards) if isinstance(guard, Clause))
    asked = {fact.name: fact for clause in clauses for fact in facts_in(clause)}
    for name, value in given.items():
        if name not in asked:
            raise TermError(NOT_ASKED_HERE.fill(step=step.term, name=name))
        value_of(asked[name], value)
    return dict(given)


def known_of(told: Iterable[CaseEvent]) -> dict[str, Any]:
    """Return all that was stated in entries of a case, the latest of each particular."""
    known: dict[str, Any] = {}
    for event in told:
        known.update(event.stated)
    return known
