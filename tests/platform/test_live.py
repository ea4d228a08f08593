"""What the platform says that it carries, it plays: every step of every such procedure, as the interpreter follows it."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.law.case import CaseFile, Entry
from chengxu.platform import live
from chengxu.platform.accounts.actor import PUBLIC, Actor
from chengxu.platform.accounts.competence import is_authority
from chengxu.platform.accounts.models import Role
from chengxu.platform.cases.file import fact_json, stated_json
from chengxu.platform.cases.models import Case, CaseEvent, ClockRow
from chengxu.platform.cases.open import open_case, receipt_hash
from chengxu.platform.cases.places import may_open, regulated
from chengxu.platform.cases.take import Order, acts_in, let_pass, take
from chengxu.platform.documents.models import Issued
from chengxu.platform.documents.sheet import sheet
from chengxu.platform.registers.enter import asks_number
from chengxu.platform.registers.models import RegisterEntry
from chengxu.platform.today import on_day
from chengxu.statutes import open_book, open_procedures
from walks import BEGIN, END, covering, end_of

from .conftest import World, somebody

RECEIPT = "ABCD-EFGH-JKMN-PQRS"
RECORDED = {"im.algorithm_filing_life": "im.algorithm_filing", "ml4.filing_life": "ml4.national_filing"}
"""Procedures about something recorded, and that in which it was recorded."""


@pytest.fixture
def heads(world: World) -> dict[str, Actor]:
    """The heads of the organisations there: nothing waits for anybody's approval."""
    names = ("national", "beijing", "company")
    return {name: somebody(getattr(world, name).organisation, Role.HEAD) for name in names}


@pytest.mark.parametrize("name", live.PROCEDURES)
def test_every_step_of_a_procedure_is_played_here_as_the_interpreter_follows_it(name, heads):
    procedure = open_procedures()[name]
    files, never = covering(procedure)
    number = recorded_in(RECORDED[name], heads) if name in RECORDED else ""
    assert not never

    for file in files:
        case = played(file, heads, number)
        followed = end_of(file)
        written = [(e.step, e.on) for e in case.events.order_by("version")]
        assert written == [(e.step, e.on) for e in followed.taken]
        assert (case.state, case.final) == (followed.state.name, followed.state.final)
        assert clocks_of(case) == [
            (c.clock.name, c.state.value, c.due, c.stopped) for c in followed.clocks if c.clock.task
        ]
        for event in case.events.all():
            step = procedure.step(event.step)
            assert_on_paper(event, step)
            assert step.enters is None or entered(case, event, step)


def recorded_in(name: str, heads: dict[str, Actor]) -> str:
    """The number under which something was recorded in a procedure."""
    files, _ = covering(open_procedures()[name])
    cases = [played(file, heads) for file in files]
    return RegisterEntry.objects.filter(case__in=cases).exclude(number="").latest("on").number


def played(file: CaseFile, heads: dict[str, Actor], number: str = "") -> Case:
    """Open a case as whoever can take its first step, take all steps, and let the calendar run to the end.

    `number` is that of what the case is about, where it is about something recorded.
    """
    opener = next(actor for actor in (PUBLIC, *heads.values()) if may_open(file.procedure, actor))
    facts = {name: fact_json(answers[0].value) for name, answers in file.record.answers.items()}
    about = [heads["company"].organisation] if not opener.is_business else []
    with on_day(BEGIN):
        case = open_case(
            file.procedure.name, opener, "某案", facts=facts, area="11", receipt=RECEIPT,
            other={party.name: whose for party in regulated(file.procedure) for whose in about},
        ).case  # fmt: skip
    for entry in file.entries:
        with on_day(entry.on):
            take(case.pk, *order_of(case, entry, heads, number))
    with on_day(END):
        let_pass(case.pk, END)
    case.refresh_from_db()
    return case


def order_of(case: Case, entry: Entry, heads: dict[str, Actor], number: str) -> tuple[Actor, Order]:
    """Who takes a step, and how; a new number is the platform's to give."""
    step = open_procedures()[case.procedure].step(entry.step)
    places = [place for place in case.parties.all() if acts_in(step, place.party)]
    place = next((p for p in places if p.party == entry.by), places[0])
    stated = stated_json(entry.stated)
    if "number" in stated and number:
        stated["number"] = number
    elif step.enters and asks_number(step) and is_authority(place.party):
        del stated["number"]
    actor = next((head for head in heads.values() if head.organisation == place.organisation), PUBLIC)
    order = Order(
        step=step.name, on=entry.on, stated=stated, party=place.party, receipt=receipt_hash(RECEIPT)
    )
    return actor, order


def clocks_of(case: Case) -> list[tuple[str, str, date | None, date | None]]:
    """The clocks that are written of a case."""
    return list(
        ClockRow.objects.filter(case=case).order_by("number").values_list("clock", "state", "due", "stopped")
    )


def assert_on_paper(event: CaseEvent, step) -> None:
    """What a step issues can be read in both languages."""
    found = Issued.objects.filter(case=event.case, version=event.version)
    assert found.count() == (1 if step.issues else 0)
    for document in found:
        for lang in ("zh", "en"):
            assert sheet(document, lang)["title"]


def entered(case: Case, event: CaseEvent, step) -> bool:
    """Whether a register has what a step enters."""
    return RegisterEntry.objects.filter(case=case, register=step.enters.name).exists()


def test_each_norm_that_lives_by_the_toolkit_has_its_name_there():
    from chengxu import labels

    assert set(live.TOOLKIT.values()) <= set(labels.__all__)


def test_what_lives_are_norms_of_the_book_or_of_rules_that_it_cites():
    book, alive = open_book(), live.living(open_procedures())
    ids = {norm.id for norm in book.norms()}
    of_the_book = {norm_id for norm_id in alive if norm_id.split("-")[0] in {"IM", "ML4", "SD"}}

    assert all(any(i == norm_id or i.startswith(f"{norm_id}-") for i in ids) for norm_id in of_the_book)
    assert {"ML4-66-1", "ML4-44-3-b", "SD-57-1-a", "IM-17-1b"} <= of_the_book
