"""A short way to say a situation: `im(public=True).since(...).happened(...)`, then ask a norm about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chengxu.algebra.facts import Choice, Value
from chengxu.algebra.term import Term
from chengxu.algebra.truth import Truth
from chengxu.dates.calendar import load
from chengxu.interpret.assess import Finding, find
from chengxu.interpret.track import Obligation
from chengxu.law.book import Book
from chengxu.law.record import Answer, Happening, Parameters, Record
from chengxu.statutes import open_book

CALENDAR = load()
ANSWERS = {Truth.TRUE: "applies", Truth.FALSE: "not", Truth.UNKNOWN: "undetermined"}


class Situation:
    """A record under construction; each method returns a new one."""

    def __init__(self, book: Book, record: Record) -> None:
        self.book, self.record = book, record

    def but(self, **facts: Value | None) -> Situation:
        """The same, with these facts all along; None forgets a fact."""
        for name, value in facts.items():
            self._check(name, value)
        answers = {k: v for k, v in self.record.answers.items() if k not in facts}
        answers |= {k: (Answer(v),) for k, v in facts.items() if v is not None}
        return Situation(self.book, replace(self.record, answers=answers))

    def since(self, day: str, **facts: Value) -> Situation:
        """The same, with these facts changing on a day."""
        answers = dict(self.record.answers)
        for name, value in facts.items():
            self._check(name, value)
            answers[name] = (*answers.get(name, ()), Answer(value, date.fromisoformat(day)))
        return Situation(self.book, replace(self.record, answers=answers))

    def _check(self, name: str, value: Value | None) -> None:
        fact = self.book.facts[name]
        if isinstance(fact, Choice) and value is not None:
            given = value if isinstance(value, frozenset) else {value}
            assert given <= {known for known, _ in fact.values}, f"`{name}` has no such value: {value}"

    def happened(
        self, event: str, day: str | None, *, case: str | None = None, due: str | None = None
    ) -> Situation:
        """The same, with an event on a day (None: on a day that is not known)."""
        assert event in self.book.events, f"no norm knows the event {event}"
        what = Happening(
            event, date.fromisoformat(day) if day else None, case, date.fromisoformat(due) if due else None
        )
        return Situation(self.book, replace(self.record, happenings=(*self.record.happenings, what)))

    def given(self, **parameters: Value) -> Situation:
        """The same, with these parameters and settings."""
        versions = {name: ((None, value),) for name, value in parameters.items()}
        record = replace(self.record, parameters={**self.record.parameters, **versions})
        return Situation(self.book, record)

    def never(self, *events: str) -> Situation:
        """The same, with events that are known not to have happened."""
        return Situation(
            self.book, replace(self.record, absent=self.record.absent | {(event, None) for event in events})
        )

    def finding(self, norm: str, on: str = "2026-06-01") -> Finding:
        """The finding on a norm, as of a day."""
        for name in self.record.answers:
            assert name in self.book.facts, f"no norm asks the fact {name}"
        return find(self.book.norm(norm), self.book, self.record, date.fromisoformat(on), CALENDAR)

    def answer(self, norm: str, on: str = "2026-06-01") -> str:
        """`applies`, `not` or `undetermined`."""
        return ANSWERS[self.finding(norm, on).answer]

    def missing(self, norm: str, on: str = "2026-06-01") -> list[str]:
        """The names of the facts that would settle the answer."""
        return [fact.name for fact in self.finding(norm, on).missing]

    def duty(self, norm: str, on: str = "2026-06-01") -> Obligation:
        """The instance of a duty that most needs attention."""
        duty = self.finding(norm, on).duty
        assert duty is not None
        return duty

    def state(self, norm: str, on: str = "2026-06-01") -> str:
        """The state of that instance; `gap` where it fails a yardstick that is not the law's own."""
        duty = self.duty(norm, on)
        return "gap" if duty.gaps else duty.state.value


MODEL_LAW_IN_FORCE: Parameters = {
    "ml4_entry": ((None, date(2024, 1, 1)),),
    "ml4_negative_list": ((None, date(2024, 1, 1)),),
}
"""A made-up world in which the Model Law and the first negative list took effect on 1 January 2024."""


@pytest.fixture
def blank() -> Situation:
    """The Model Law as it stands, with no date of entry, and a service of which nothing is known."""
    return Situation(open_book("ml4"), Record(Term("某服务", "a service")))


@pytest.fixture
def model(blank: Situation) -> Situation:
    """The Model Law in force in a made-up world, and a service of which nothing is known."""
    return Situation(blank.book, replace(blank.record, parameters=MODEL_LAW_IN_FORCE))


@pytest.fixture
def ml4(model: Situation) -> Situation:
    """A generative service in scope, off the list and not for research, developed and provided, not used."""
    return model.but(
        uses_generative_ai=True,
        place_of_activity="mainland",
        entity_kind="legal_person",
        offered_to_others=True,
        provides_service=True,
        controls_service=True,
        training_activities=frozenset({"pre_training"}),
        uses_service=False,
        on_negative_list=False,
        sole_purpose="other",
    )


@pytest.fixture
def nothing() -> Situation:
    """The Interim Measures, and a service of which nothing is known."""
    return Situation(open_book("im"), Record(Term("某服务", "a service")))


@pytest.fixture
def im(nothing: Situation) -> Situation:
    """A chat service in scope of the Interim Measures: text, open to the mainland public since 2025-09-25."""
    return nothing.but(
        uses_generative_ai=True,
        output_kinds=frozenset({"text"}),
        provides_service=True,
        uses_service=False,
    ).since("2025-09-25", offered_to_mainland_public=True)


DRAFT_IN_FORCE: Parameters = {"sd_entry": ((None, date(2024, 1, 1)),)}
"""A made-up world in which the Scholars' Draft took effect on 1 January 2024."""


@pytest.fixture
def undated() -> Situation:
    """The Scholars' Draft as it stands, with no date of entry, and a service of which nothing is known."""
    return Situation(open_book("sd"), Record(Term("某服务", "a service")))


@pytest.fixture
def draft(undated: Situation) -> Situation:
    """The Scholars' Draft in force in a made-up world, and a service of which nothing is known."""
    return Situation(undated.book, replace(undated.record, parameters=DRAFT_IN_FORCE))


@pytest.fixture
def sd(draft: Situation) -> Situation:
    """A generative service in scope, paid and not for research, developed and provided, not used, not critical."""
    return draft.but(
        uses_generative_ai=True,
        place_of_activity="mainland",
        entity_kind="legal_person",
        free_of_charge=False,
        sole_purpose="other",
        offered_to_others=True,
        provides_service=True,
        training_activities=frozenset({"pre_training"}),
        uses_service=False,
        determined_critical=False,
        military_activity=False,
        builds_ai_product=False,
    )


PROPOSAL_ADOPTED: Parameters = {"sw_entry": ((None, date(2024, 1, 1)),)}
"""A made-up world in which a law that adopts the four-tier proposal took effect on 1 January 2024."""


@pytest.fixture
def proposal() -> Situation:
    """The four-tier proposal as it stands, adopted by nobody, and a service of which nothing is known."""
    return Situation(open_book("sw"), Record(Term("某服务", "a service")))


@pytest.fixture
def adopted(proposal: Situation) -> Situation:
    """The proposal adopted in a made-up world, and a service of which nothing is known."""
    return Situation(proposal.book, replace(proposal.record, parameters=PROPOSAL_ADOPTED))


@pytest.fixture
def sw(adopted: Situation) -> Situation:
    """A generative service developed and operated, not used, in no tier yet."""
    return adopted.but(
        uses_generative_ai=True,
        offered_to_others=True,
        provides_service=True,
        training_activities=frozenset({"pre_training"}),
        uses_service=False,
    )
