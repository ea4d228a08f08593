"""The proposal, items 18 to 25, and what holds of all of it: adopted by nobody, inferred rows marked, no figures made up."""

from __future__ import annotations

from datetime import date

import pytest

from chengxu.statutes import open_book

BOOK = open_book("sw")
NORMS = tuple(BOOK.norms())
INFERRED = {"SW-05": "W3", "SW-12": "W5", "SW-16": "W6", "SW-17": "W7"}
"""The rows that rest on an inference as a whole, and its reading."""


@pytest.mark.norm("SW-18", "SW-19")
@pytest.mark.parametrize(
    ("norm", "aims"),
    [("SW-18", ["data", "compute", "deployment"]), ("SW-19", ["public money", "talent", "incentives"])],
)
def test_what_the_state_coordinates_and_supports_has_one_item_for_each_resource(sw, norm, aims):
    found = sw.finding(norm)

    assert [aim.en for aim in found.norm.aims] == aims
    assert (found.norm.owner.name, found.obligations) == ("state", ())


@pytest.mark.norm("SW-20", "SW-21", "SW-22", "SW-23", "SW-24", "SW-25")
@pytest.mark.parametrize(
    ("norm", "refers"),
    [
        ("SW-20", {"SD-49", "SD-69-1-a"}),
        ("SW-21", {"SD-34-1-a", "SD-41-1", "SD-47-1"}),
        ("SW-22", {"SD-47-2-a", "SD-48-1-a", "SD-53-2"}),
        ("SW-23", {"SD-17-1-a", "SD-18-1-a", "SD-27-1"}),
        ("SW-24", {"SD-60-1-iv", "SD-62", "SD-65"}),
        ("SW-25", {"SD-1-1", "SD-4-1", "SD-78-1"}),
    ],
)
def test_how_the_law_is_made_guides_is_never_breached_and_points_to_its_counterparts(sw, norm, refers):
    found = sw.finding(norm)

    assert (found.norm.modality, found.answer.value, found.obligations) == ("principle", "true", ())
    assert {str(cite) for cite in found.norm.refers} == refers


@pytest.mark.norm("SW-20")
def test_a_regional_rule_that_departs_from_the_centre_is_merely_flagged(sw):
    note = sw.finding("SW-20").norm.note

    assert ("只作提示" in note.zh, "merely flagged" in note.en) == (True, True)


# The proposal as a whole


def test_every_item_of_the_proposal_is_a_norm():
    assert [norm.id for norm in NORMS] == [f"SW-{n:02}" for n in range(1, 26)]


def test_adopted_by_nobody_it_binds_nobody_and_each_answer_waits_for_the_legislature(proposal):
    for norm in NORMS:
        found = proposal.finding(norm.id)
        assert found.answer.value in ("unknown", "false")
        assert found.answer.value == "false" or [p.name for p in found.waiting_for] == ["sw_entry"]


def test_beside_that_stands_what_would_hold_if_it_were_adopted(proposal):
    service = proposal.but(
        uses_generative_ai=True, offered_to_others=True, provides_service=True,
        tier_by_involvement="high", tier_by_impact="high", ai_insured=False,
    )  # fmt: skip
    found = service.finding("SW-11")

    assert found.answer.value == "unknown"
    assert found.if_in_force.answer.value == "true"
    assert found.if_in_force.duty.state.value == "breached"


@pytest.mark.parametrize(("day", "answer"), [(date(2026, 6, 1), "applies"), (date(2026, 6, 2), "not")])
def test_it_holds_from_its_first_day_and_not_before(proposal, day, answer):
    assert proposal.given(sw_entry=day).answer("SW-03", "2026-06-01") == answer


@pytest.mark.parametrize(("norm", "reading"), INFERRED.items())
def test_a_row_that_is_inferred_carries_its_reading_and_says_that_the_paper_does_not_say_it(norm, reading):
    found = BOOK.norm(norm)
    why = BOOK.readings[reading].reason

    assert reading in found.readings
    assert (why.zh[:2], why.en[:8]) == ("推论", "Inferred")
    assert ("推论" in found.note.zh, "nferred" in found.note.en) == (True, True)


def test_no_other_row_is_presented_as_inferred_and_none_as_statutory():
    inferred = {norm.id for norm in NORMS if norm.tag.kind.value == "reading"}

    assert inferred == {"SW-05", "SW-16", "SW-17"}
    assert {str(norm.tag) for norm in NORMS if norm.id not in inferred} == {
        f"external:{norm.id}" for norm in NORMS if norm.id not in inferred
    }


def test_the_paper_sets_no_time_no_period_and_no_sanction():
    timed = [norm for norm in NORMS if hasattr(norm, "due")]

    assert timed
    assert {norm.due.kind if hasattr(norm.due, "kind") else type(norm.due).__name__ for norm in timed} == {
        "Lasting"
    }
    assert [norm.id for norm in timed if norm.keep is not None] == []
    assert [norm.id for norm in NORMS if getattr(norm, "breach", ())] == []


def test_the_paper_names_a_coordinator_and_nobody_else_for_supervision():
    owners = {norm.id: norm.owner.name for norm in NORMS if hasattr(norm, "owner")}

    assert owners["SW-13"] == "national_cac"
    assert set(owners.values()) == {"national_cac", "industry_bodies", "fund_body", "state"}
