"""The upkeep of what is insured, precautions by the insurer and the direct claim on it, as cases."""

from __future__ import annotations

from decimal import Decimal

import pytest

UPKEEP = "sd.insurance_upkeep"
PRECAUTION = "sd.insurer_precaution"
CLAIM = "sd.insurance_claim"

PROVIDING = {"offered_to_others": True, "provides_service": True, "ai_insured": True}


# Article 44: upkeep


@pytest.fixture
def insured(case):
    """A provider with cover from 24 February to 30 November 2026 under a contract that allows inspection."""
    return (
        case(UPKEEP)
        .knowing(**PROVIDING, insurance_terms=frozenset({"inspection"}), insured_matter_safe=False)
        .did("insure", "2026-02-12", by="provider", since="2026-02-24", until="2026-11-30")
    )


@pytest.fixture
def inspected(insured):
    return insured.did("inspect", "2026-03-02")


@pytest.mark.norm("SD-44-1-b")
def test_an_inspection_leads_to_written_advice_and_its_answer(inspected):
    answered = inspected.did("advise", "2026-03-05").did("answer", "2026-03-20", by="provider")

    assert answered.state("2026-03-20") == "answered"
    assert "inspect" in answered.may("2026-03-23")


@pytest.mark.norm("SD-44-1-b")
def test_an_inspection_names_the_clause_of_the_contract_that_allows_it(insured):
    assert insured.did("inspect", "2026-03-02", clause=None).refusal() == ["SD-44-1-b"]


@pytest.mark.norm("SD-44-1-b")
def test_a_contract_without_a_clause_allows_no_inspection(insured):
    bare = insured.knowing(insurance_terms=frozenset({"precautions"}))

    assert bare.did("inspect", "2026-03-02").refusal() == ["SD-44-1-b"]


@pytest.mark.norm("SD-44-1-a", "SD-44-1-b")
def test_without_a_policy_in_force_nothing_of_the_article_applies(insured):
    uninsured = insured.knowing(ai_insured=False)

    assert uninsured.did("log_upkeep", "2026-03-02", by="provider").refusal() == ["SD-44-1"]
    assert uninsured.did("inspect", "2026-03-02").refusal() == ["SD-44-1"]


@pytest.mark.norm("SD-44-1-b")
@pytest.mark.parametrize("lacking", ["clause", "dangers", "advice"])
def test_advice_is_in_writing_with_clause_dangers_and_recommendation(inspected, lacking):
    assert inspected.did("advise", "2026-03-05", **{lacking: None}).refusal() == ["SD-44-1-b"]


@pytest.mark.norm("SD-44-1-b")
def test_advice_is_timely_without_a_number_and_the_days_are_counted(inspected):
    assert inspected.clock("advice", "2026-06-30") == ("running", None)
    assert inspected.on("2026-03-12").clock("advice").days == 10
    assert inspected.did("advise", "2026-06-30").clock("advice", "2026-06-30") == ("done", None)
    assert inspected.did("find_in_order", "2026-03-03").state("2026-03-03") == "insured"


@pytest.mark.norm("SD-44-1-a")
@pytest.mark.parametrize(
    ("day", "refused"),
    [("2026-02-14", ["SD-44-1"]), ("2026-02-24", []), ("2026-11-30", []), ("2026-12-01", ["SD-44-1"])],
)
def test_upkeep_is_logged_from_the_first_day_of_the_cover_to_its_last(insured, day, refused):
    assert insured.did("log_upkeep", day, by="provider").refusal() == refused


@pytest.mark.norm("SD-44-1-a")
def test_the_end_of_the_cover_is_nobodys_delay_and_a_case_is_closed_after_it_only(insured):
    assert insured.did("close", "2026-11-30").refusal() == ["SD-44-1"]
    closed = insured.did("close", "2026-12-01").on("2026-12-01")

    assert closed.state.name == "expired"
    assert insured.state("2026-12-31") == "insured"  # no day does it by itself
    assert not insured.on("2026-12-31").clock("cover").clock.task


@pytest.mark.norm("SD-44-2")
@pytest.mark.parametrize("step", ["raise_premium", "terminate"])
def test_higher_premium_or_end_of_contract_takes_a_failure_on_record(inspected, step):
    failing = inspected.did("record_failure", "2026-03-10")

    assert inspected.did(step, "2026-03-10").refusal() == ["SD-44-2"]
    assert failing.did(step, "2026-03-11").refusal() == []
    assert failing.did(step, "2026-03-11", by="provider").refusal() == ["SD-44-2"]


@pytest.mark.norm("SD-44-2")
def test_one_failure_gives_one_of_the_two(inspected):
    raised = inspected.did("record_failure", "2026-03-10").did("raise_premium", "2026-03-11")

    assert raised.did("terminate", "2026-03-12").refusal() == ["SD-44-2"]
    again = raised.did("record_failure", "2026-06-01")
    assert again.did("terminate", "2026-06-02", until="2026-06-30").state("2026-06-02") == "terminated"


@pytest.mark.norm("SD-44-2")
def test_no_failure_is_recorded_of_somebody_who_kept_the_insured_matter_safe(inspected):
    safe = inspected.knowing(insured_matter_safe=True)

    assert safe.did("record_failure", "2026-03-10").refusal() == ["SD-44-2"]
    assert inspected.did("record_failure", "2026-03-10", evidence=None).refusal() == ["SD-44-2"]


@pytest.mark.norm("SD-44-2")
def test_the_insurer_may_leave_a_failure_at_that(inspected):
    failing = inspected.did("record_failure", "2026-03-10")

    assert failing.did("forgo", "2026-03-20").state("2026-03-20") == "insured"


# Article 44: precautions


@pytest.fixture
def proposed(case):
    return case(PRECAUTION).knowing(**PROVIDING).did("propose", "2026-03-02")


@pytest.mark.norm("SD-44-3")
def test_a_precaution_takes_the_consent_of_the_insured_on_file(proposed):
    assert proposed.did("take", "2026-03-03").refusal() == ["SD-44-3"]
    assert proposed.did("consent", "2026-03-03", by="insurer").refusal() == ["SD-44-3"]
    assert proposed.did("consent", "2026-03-03", record=None).refusal() == ["SD-44-3"]
    assert proposed.did("consent", "2026-03-03").did("take", "2026-03-04").state("2026-03-04") == "taken"


@pytest.mark.norm("SD-44-3")
def test_a_consent_withdrawn_before_the_step_bars_it_until_it_is_given_again(proposed):
    withdrawn = proposed.did("consent", "2026-03-03").did("withdraw_consent", "2026-03-04")

    assert withdrawn.did("take", "2026-03-05").refusal() == ["SD-44-3"]
    assert withdrawn.did("consent", "2026-03-05").did("take", "2026-03-06").refusal() == []
    assert proposed.did("decline", "2026-03-03").did("take", "2026-03-04").refusal() == ["SD-44-3"]


# Article 91: the direct claim


@pytest.fixture
def damaged(case):
    """Damage and cause are proven; on that day the provider was insured."""
    return case(CLAIM).knowing(damage_suffered=True, damage_caused=True, liability_cover="provider_or_user")


@pytest.fixture
def claimed(damaged):
    return damaged.did("claim", "2026-03-02")


def paid(story, amount, payable=100_000, cover=60_000):
    figures = {"payable": payable, "cover_left": cover, "amount": amount}
    return story.did("pay", "2026-04-01", **{name: Decimal(figure) for name, figure in figures.items()})


@pytest.mark.norm("SD-91-1-a", "SD-91-1-b")
def test_the_insurer_pays_up_to_its_cover_and_the_tortfeasor_what_is_left(claimed):
    part = paid(claimed, 60_000).did("find_shortfall", "2026-04-02", shortfall=Decimal(40_000))

    assert part.state("2026-04-02") == "shortfall"
    assert part.did("make_up", "2026-04-20").state("2026-04-20") == "settled"
    assert part.did("make_up", "2026-04-20", by="insurer").refusal() == ["SD-91-1-b"]


@pytest.mark.norm("SD-91-1-a")
@pytest.mark.parametrize(
    ("amount", "payable", "cover", "refused"),
    [
        (60_000, 100_000, 60_000, []),
        ("60000.01", 100_000, 60_000, ["SD-91-1-a"]),
        (100_000, 100_000, 300_000, []),
        ("100000.01", 100_000, 300_000, ["SD-91-1-a"]),
    ],
)
def test_the_insurers_part_exceeds_neither_what_is_owed_nor_the_cover_left(
    claimed, amount, payable, cover, refused
):
    assert paid(claimed, amount, payable, cover).refusal() == refused


@pytest.mark.norm("SD-91-1-a")
@pytest.mark.parametrize("cover", ["none", "developer_only"])
def test_without_insurance_of_the_provider_or_a_user_there_is_no_claim_on_an_insurer(damaged, cover):
    uncovered = damaged.knowing(liability_cover=cover)

    assert uncovered.did("claim", "2026-03-02").refusal() == ["SD-91-1-a"]
    assert uncovered.did("find_no_cover", "2026-03-02").state("2026-03-02") == "shortfall"
    assert damaged.did("find_no_cover", "2026-03-02").refusal() == ["SD-91-1-b"]


@pytest.mark.norm("SD-91-1-a")
def test_a_claim_without_proven_damage_is_refused_and_an_unproven_one_is_left_open(case, damaged):
    nothing = damaged.knowing(damage_suffered=False)
    unknown = case(CLAIM).on("2026-03-02").next

    assert nothing.did("claim", "2026-03-02").refusal() == ["SD-85-1"]
    open_points = {str(c.cite) for n in unknown if n.step.name == "claim" for c in n.to_check}
    assert open_points == {"SD-85-1", "SD-91-1-a"}


@pytest.mark.norm("SD-91-1-b")
def test_an_insurer_that_refuses_gives_reasons_and_leaves_the_whole_to_the_tortfeasor(claimed):
    refused = claimed.did("refuse", "2026-03-20")

    assert claimed.did("refuse", "2026-03-20", reasons=None).refusal() == ["SD-91-1-a"]
    assert refused.did("find_shortfall", "2026-03-23").state("2026-03-23") == "shortfall"
    assert paid(refused, 60_000).state("2026-04-01") == "insurer_paid"


@pytest.mark.norm("SD-91-1-a")
def test_the_silence_of_an_insurer_pays_and_refuses_nothing(claimed):
    assert claimed.state("2027-03-02") == "claimed"
    assert paid(claimed, 60_000, 60_000).did("settle", "2026-04-02").state("2026-04-02") == "settled"
