"""What happened to a service, in the order of days: facts, events, cases, evidence, and the days to come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chengxu.algebra.term import Term
from chengxu.platform.accounts.access import visible_cases
from chengxu.platform.accounts.actor import Actor
from chengxu.platform.cases.file import procedures
from chengxu.platform.cases.models import CaseEvent
from chengxu.platform.services.fields import value_term
from chengxu.platform.services.models import Service
from chengxu.platform.services.record import valid
from chengxu.platform.services.seen import entries_for, is_shown
from chengxu.statutes import open_book

FACT, EVENT, CASE, EVIDENCE = Term("事实", "fact"), Term("事件", "event"), Term("案件", "case"), Term("证明材料", "evidence")  # fmt: skip
MOST = 200


@dataclass(frozen=True)
class Moment:
    """One thing on one day, with a link below the language where there is more to see."""

    on: date
    kind: Term
    what: Term
    link: str = ""
    source: str = ""


def timeline(actor: Actor, service: Service) -> list[Moment]:
    """Return what is known to have happened, the latest first."""
    found = [*_entries(actor, service), *_steps(actor, service)]
    if not actor.is_authority:
        found += _evidence(service)
    found = [moment for moment in found if is_shown(moment.on)]
    return sorted(found, key=lambda moment: moment.on, reverse=True)[:MOST]


def _entries(actor: Actor, service: Service) -> Iterator[Moment]:
    book, (facts, events) = open_book(), entries_for(actor, service)
    for fact in valid(facts):
        if fact.since and fact.fact in book.facts:
            asked = book.facts[fact.fact]
            value = value_term(asked, fact.value)
            what = Term(f"{asked.question.zh} {value.zh}", f"{asked.question.en} {value.en}")
            link = f"services/{service.pk}/facts/{fact.fact}/"
            yield Moment(fact.since, FACT, what, link, fact.source)
    for event in valid(events):
        if event.on and event.event in book.events:
            label = book.events[event.event].label
            yield Moment(event.on, EVENT, label, f"services/{service.pk}/events/{event.pk}/", event.source)


def _steps(actor: Actor, service: Service) -> Iterator[Moment]:
    cases = visible_cases(actor).filter(service=service).values("pk")
    for entry in CaseEvent.objects.filter(case__in=cases).select_related("case").order_by("-on")[:MOST]:
        procedure = procedures()[entry.case.procedure]
        step = procedure.step(entry.step).term
        what = Term(f"{procedure.term.zh}：{step.zh}", f"{procedure.term.en}: {step.en}")
        yield Moment(entry.on, CASE, what, f"cases/{entry.case_id}/")


def _evidence(service: Service) -> Iterator[Moment]:
    for row in service.evidence.all():
        yield Moment(row.made, EVIDENCE, Term(row.name, row.name), f"services/{service.pk}/evidence/")
