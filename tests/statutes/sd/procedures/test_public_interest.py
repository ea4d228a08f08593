"""The public-interest suit as a case: who may sue, over what, and on which day."""

from __future__ import annotations

import pytest

SUIT = "sd.public_interest_suit"
ORGANISATION = {"by": "determined_organisation"}


@pytest.fixture
def suspected(case):
    """A provider proven in breach, with many people harmed."""
    return case(SUIT).knowing(
        offered_to_others=True,
        provides_service=True,
        breach_proven_as=frozenset({"provider"}),
        many_individuals_harmed=True,
    )


@pytest.fixture
def listed(suspected):
    """An organisation determined from 2 March 2026 has found the grounds and checked its standing."""
    return (
        suspected.did("determine", "2026-02-26", since="2026-03-02")
        .did("find_grounds", "2026-02-27", **ORGANISATION)
        .did("check_standing_by_register", "2026-02-28")
    )


@pytest.mark.norm("SD-92-1")
@pytest.mark.parametrize("by", ["procuratorate", "consumer_organisation"])
def test_procuratorates_and_consumer_organisations_sue_in_their_own_right(suspected, by):
    filed = (
        suspected.did("find_grounds", "2026-03-02", by=by)
        .did("check_standing", "2026-03-03", by=by)
        .did("sue", "2026-03-04", by=by)
    )

    assert filed.state("2026-03-04") == "filed"
    assert filed.did("judge", "2026-09-01").state("2026-09-01") == "judged"


@pytest.mark.norm("SD-92-1")
@pytest.mark.parametrize("by", ["injured_person", "oversight", "affected_persons", "determined_organisation"])
def test_nobody_else_has_standing_by_itself(suspected, by):
    checked = suspected.did("find_grounds", "2026-03-02").did("check_standing", "2026-03-03")

    assert checked.did("sue", "2026-03-04", by=by).refusal() == ["SD-92-1"]


@pytest.mark.norm("SD-92-1")
def test_an_organisation_that_nobody_determined_has_no_standing(suspected):
    found = suspected.did("find_grounds", "2026-03-02", **ORGANISATION)

    assert found.did("check_standing_by_register", "2026-03-03").refusal() == ["SD-92-1"]


@pytest.mark.norm("SD-92-1")
@pytest.mark.parametrize(("day", "refused"), [("2026-03-01", ["SD-92-1"]), ("2026-03-02", [])])
def test_an_organisation_sues_from_its_first_day_on_the_register(listed, day, refused):
    assert listed.did("sue_as_determined", day).refusal() == refused


@pytest.mark.norm("SD-92-1")
@pytest.mark.parametrize(("day", "refused"), [("2026-05-29", []), ("2026-05-30", ["SD-92-1"])])
def test_an_organisation_struck_off_sues_on_its_last_day_and_not_after(listed, day, refused):
    struck = listed.did("strike_off", "2026-05-06", until="2026-05-29")

    assert struck.did("sue_as_determined", day).refusal() == refused


@pytest.mark.norm("SD-92-1")
def test_an_organisation_determined_again_has_standing_again(listed):
    again = listed.did("strike_off", "2026-05-06", until="2026-05-29").did(
        "determine", "2026-06-01", since="2026-06-15"
    )

    assert again.did("sue_as_determined", "2026-06-12").refusal() == ["SD-92-1"]
    assert again.did("sue_as_determined", "2026-06-15").refusal() == []


@pytest.mark.norm("SD-92-1")
@pytest.mark.parametrize(
    "facts",
    [
        {"provides_service": False, "training_activities": frozenset({"pre_training"})},
        {"breach_proven_as": frozenset({"developer", "user"})},
        {"many_individuals_harmed": False},
    ],
    ids=["no provision", "breach in developing or using alone", "a single victim"],
)
def test_without_an_unlawful_provision_that_harms_many_there_is_no_suit(suspected, facts):
    assert suspected.knowing(**facts).did("find_grounds", "2026-03-02").refusal() == ["SD-92-1"]


@pytest.mark.norm("SD-92-1")
def test_a_single_victim_is_pointed_to_the_individual_suit(suspected):
    alone = suspected.knowing(many_individuals_harmed=False).did("find_grounds", "2026-03-02")

    why = alone.on("2026-03-02").refused[0].objections[0].why
    assert "article 40" in why.en
    assert "第四十条" in why.zh


@pytest.mark.norm("SD-92-1")
@pytest.mark.parametrize("lacking", ["violation", "victims", "why_many"])
def test_the_plaintiff_states_the_breach_the_number_and_why_that_is_many(suspected, lacking):
    assert suspected.did("find_grounds", "2026-03-02", **{lacking: None}).refusal() == ["SD-92-1"]


@pytest.mark.norm("SD-92-1")
@pytest.mark.parametrize("lacking", ["plaintiff", "defendant", "violation", "numerous"])
def test_the_suit_comes_with_its_statement_of_standing(listed, lacking):
    assert listed.did("sue_as_determined", "2026-03-02", **{lacking: None}).refusal() == ["SD-92-1"]


@pytest.mark.norm("SD-92-1")
def test_no_suit_before_standing_is_checked_and_no_clock_runs(suspected, listed):
    assert suspected.did("find_grounds", "2026-03-02").did("sue", "2026-03-03").refusal() == ["SD-92-1"]
    assert listed.on("2027-03-01").clocks == ()


@pytest.mark.norm("SD-92-1")
def test_what_is_not_known_yet_is_left_to_be_found(case):
    (step,) = [n for n in case(SUIT).on("2026-03-02").next if n.step.name == "find_grounds"]

    assert len(step.to_check) == 3
