"""Take a step in a case. This is the only place that changes one.

A step, the entry in a register, the document that it issues, the leaf of the log and what the calendar did
meanwhile are written in one transaction, or none of them is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from chengxu.algebra.term import Term, TermError
from chengxu.interpret.follow import Case as Followed
from chengxu.interpret.follow import follow
from chengxu.interpret.refuse import Objection
from chengxu.law.case import CaseFile, Entry
from chengxu.law.procedure import CALENDAR, Procedure
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.cases.clocks import write_clocks
from chengxu.platform.cases.file import case_file, procedures, stated_json, stated_of
from chengxu.platform.cases.models import Attachment, Case, CaseEvent, CaseParty, Command
from chengxu.platform.cases.store import Stored
from chengxu.platform.documents.issue import issue
from chengxu.platform.ledger.append import AUDIT, append, canonical
from chengxu.platform.registers.enter import enter
from chengxu.platform.registers.number import next_number
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
READ_ONLY = Term("您的角色只能查阅。", "Your role may only look.")
FUTURE = Term(
    "不能记载将来的日期（{on}）；今天是 {today}。",
    "A day in the future ({on}) cannot be recorded; today is {today}.",
)
EARLIER = Term(
    "日期（{on}）早于案件中最后一项记载（{last}）。",
    "The day ({on}) is before the last entry of the case ({last}).",
)
NO_STEP = Term("这个程序没有名为“{step}”的步骤。", "this procedure has no step `{step}`.")


@dataclass(frozen=True, kw_only=True)
class Order:
    """A step that somebody wants to take: on which day, what is stated, with which files.

    `version` is that of the case when they looked at it, None to take it as it is; `key` makes the order safe to
    send twice; `party` names the place in which they act where they fill several.
    """

    step: str
    on: date
    stated: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[Stored, ...] = ()
    reasons: str = ""
    version: int | None = None
    key: str = ""
    party: str = ""

    @property
    def digest(self) -> str:
        """The hash of all that the order says."""
        body = {
            "step": self.step, "on": self.on.isoformat(), "stated": dict(self.stated), "reasons": self.reasons,
            "files": [f.sha256 for f in self.files], "party": self.party,
        }  # fmt: skip
        return hashlib.sha256(canonical(body).encode()).hexdigest()


def take(case_id: UUID, actor: Actor, order: Order) -> CaseEvent:
    """Take a step and return its entry; sent again with the same key, the entry that it has.

    Raises Refused with the objections of the law, Conflict, NotYours, or TermError for values that are none.
    """
    with transaction.atomic():
        case = Case.objects.select_for_update().get(pk=case_id)
        done = _before(case, actor, order)
        if done is not None:
            return done
        if order.version is not None and order.version != case.version:
            raise Conflict(MOVED)
        _check_day(case, order.on)
        procedure = procedures()[case.procedure]
        if order.step not in procedure.steps_by_name:
            raise TermError(NO_STEP.fill(step=order.step))
        place = _place(case, actor, procedure, order)
        event = _Writer(case, procedure).write(place, actor, order)
        if order.key:
            Command.objects.create(
                scope=_scope(actor), key=order.key, digest=order.digest, case=case, version=event.version
            )
        return event


def let_pass(case_id: UUID, on: date) -> int:
    """Write what the calendar did in a case up to the end of a day, and its clocks; return how many steps that was."""
    with transaction.atomic():
        case = Case.objects.select_for_update().get(pk=case_id)
        procedure = procedures()[case.procedure]
        followed = follow(case_file(case), on, calendar())
        written = _Writer(case, procedure).lapsed(followed)
        write_clocks(case, followed)
        return written


def _before(case: Case, actor: Actor, order: Order) -> CaseEvent | None:
    """Return the entry of an order that was carried out before; TermError if its key was another order's."""
    if not order.key:
        return None
    command = Command.objects.filter(scope=_scope(actor), key=order.key).first()
    if command is None:
        return None
    if command.digest != order.digest or command.case_id != case.pk:
        raise TermError(OTHER_COMMAND)
    return CaseEvent.objects.get(case=case, version=command.version)


def _scope(actor: Actor) -> str:
    return str(actor.organisation.pk) if actor.organisation else f"user {actor.user.pk if actor.user else ''}"


def _check_day(case: Case, on: date) -> None:
    if on > today():
        raise TermError(FUTURE.fill(on=on, today=today()))
    last = case.events.exclude(party=CALENDAR.name).order_by("-version").first()
    if last is not None and on < last.on:
        raise TermError(EARLIER.fill(on=on, last=last.on))


def _place(case: Case, actor: Actor, procedure: Procedure, order: Order) -> CaseParty:
    """Return the place in which somebody takes the step; NotYours if they fill none that may."""
    if actor.organisation is not None and not actor.may_write:
        raise NotYours(READ_ONLY)
    allowed = {party.name for party in procedure.step(order.step).actors}
    places = (
        case.parties.filter(organisation=actor.organisation) if actor.organisation else case.parties.none()
    )
    if actor.organisation is None and order.party:  # somebody who came with a receipt
        places = case.parties.filter(organisation=None, party=order.party)
    found = [p for p in places if p.party in allowed and order.party in ("", p.party)]
    if not found:
        raise NotYours(NOT_YOURS.fill(step=procedure.step(order.step).term))
    return found[0]


@dataclass
class _Writer:
    """Writes the entries of one case, one after the other."""

    case: Case
    procedure: Procedure

    def write(self, place: CaseParty, actor: Actor, order: Order) -> CaseEvent:
        """Follow the case with the new entry, refuse it or write it with all that hangs on it."""
        step = self.procedure.step(order.step)
        given = dict(order.stated)
        if step.enters and is_authority(place.party) and _asks_number(step) and not given.get("number"):
            given["number"] = next_number(step.enters.name, self.case.area, order.on.year)
        entry = Entry(step.name, order.on, place.party, stated_of(step, given))
        file = case_file(self.case)
        followed = follow(_with(file, entry), order.on, calendar())
        refusals = [r for r in followed.refused if r.entry is entry]
        if refusals:
            raise Refused(refusals[0].objections)
        self.lapsed(followed)
        event = self._entry(entry, place, actor, order)
        for stored in order.files:
            Attachment.objects.create(
                case=self.case, version=event.version, particular=stored.particular, name=stored.name,
                kind=stored.kind, size=stored.size, sha256=stored.sha256,
            )  # fmt: skip
        write_clocks(self.case, followed)
        return event

    def lapsed(self, followed: Followed) -> int:
        """Write what the calendar did that is not written yet; return how many steps that was."""
        known = {(e.step, e.on) for e in self.case.events.filter(party=CALENDAR.name)}
        new = [e for e in followed.taken if e.by == CALENDAR.name and (e.step, e.on) not in known]
        for entry in new:
            self._entry(entry, None, Actor(), Order(step=entry.step, on=entry.on))
        return len(new)

    def _entry(self, entry: Entry, place: CaseParty | None, actor: Actor, order: Order) -> CaseEvent:
        """Write one entry with its document, its register entry and its leaf, and move the case."""
        case, step = self.case, self.procedure.step(entry.step)
        version = case.version + 1
        stated = stated_json(entry.stated)
        body = {
            "case": str(case.pk), "version": version, "step": step.name, "by": entry.by, "on": entry.on.isoformat(),
            "stated": stated, "reasons": order.reasons, "files": [f.sha256 for f in order.files], "before": case.head,
        }  # fmt: skip
        digest = hashlib.sha256(canonical(body).encode()).hexdigest()
        event = CaseEvent.objects.create(
            case=case, version=version, step=step.name, party=entry.by, on=entry.on, stated=stated,
            organisation=actor.organisation, user=actor.user, reasons=order.reasons, cite=str(step.cite),
            recorded=now(), digest=digest,
        )  # fmt: skip
        case.version, case.head = version, digest
        if step.to is not None:
            case.state, case.final = step.to, self.procedure.state(step.to).final
        case.save(update_fields=["version", "head", "state", "final", "changed"])
        known = _known(case)
        if step.issues:
            issue(case, version, step.issues, known, entry.on)
        if step.enters:
            enter(case, version, step.name, step.enters, known, entry.on)
        append(AUDIT, {"case": str(case.pk), "version": version, "digest": digest})
        return event


def _with(file: CaseFile, entry: Entry) -> CaseFile:
    return CaseFile(file.procedure, file.record, (*file.entries, entry), file.parties)


def _asks_number(step: Any) -> bool:
    return any(p.name == "number" for p in step.particulars)


def _known(case: Case) -> dict[str, Any]:
    """Return all that was stated in a case so far, the latest of each particular."""
    known: dict[str, Any] = {}
    for stated in case.events.order_by("version").values_list("stated", flat=True):
        known.update(stated)
    return known
