"""The proposal, items 10 to 12 and 16: who answers, compulsory insurance, the relief fund, the safe harbour."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chengxu.interpret.reckon import AmountError, reckon
from chengxu.statutes import open_amounts

ANSWER, INSURE, FUND, HARBOUR = "SW-10", "SW-11", "SW-12", "SW-16"
AMOUNTS = open_amounts()


# Who answers


@pytest.fixture
def harmed(sw):
    """Damage is proven; the service's operator is a supplier that controls the risk and can deal with it."""
    return sw.but(
        damage_suffered=True,
        damage_caused=True,
        chain_roles=frozenset({"supplier"}),
        controls_risk=True,
        can_handle_risk=True,
    )


@pytest.mark.norm(ANSWER)
@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, "applies"),
        ({"controls_risk": False}, "not"),
        ({"can_handle_risk": False}, "not"),
        ({"controls_risk": None}, "undetermined"),
        ({"can_handle_risk": None}, "undetermined"),
        ({"damage_suffered": False}, "not"),
        ({"damage_caused": False}, "not"),
        ({"chain_roles": frozenset()}, "not"),
        ({"chain_roles": frozenset({"other"})}, "applies"),
    ],
)
def test_who_controls_the_risk_and_can_deal_with_it_answers(harmed, facts, answer):
    assert harmed.but(**facts).answer(ANSWER) == answer


@pytest.mark.norm(ANSWER)
@pytest.mark.parametrize("role", ["importer", "distributor"])
def test_an_importer_or_distributor_answers_without_developing_operating_or_using_anything(harmed, role):
    bare = {
        "training_activities": frozenset(),
        "development_activities": frozenset(),
        "provides_service": False,
    }
    case = harmed.but(chain_roles=frozenset({role}), **bare)

    assert case.answer("SW-02") == "not"
    assert case.answer(ANSWER) == "applies"
    assert case.but(uses_generative_ai=False, techniques=frozenset()).answer(ANSWER) == "not"


# Insurance: the main divergence


@pytest.mark.norm(INSURE)
@pytest.mark.parametrize(("insured", "state"), [(False, "breached"), (True, "met"), (None, "undetermined")])
def test_a_high_risk_system_without_cover_in_force_is_in_breach(tiered, insured, state):
    case = tiered("high").but(ai_insured=insured)

    assert (case.answer(INSURE), case.state(INSURE)) == ("applies", state)


@pytest.mark.norm(INSURE)
@pytest.mark.parametrize("tier", ["unacceptable", "limited", "low"])
def test_only_high_risk_has_to_be_insured(tiered, tier):
    assert tiered(tier).but(ai_insured=False).answer(INSURE) == "not"


@pytest.mark.norm(INSURE)
def test_the_same_system_without_cover_is_in_breach_here_and_merely_encouraged_by_the_scholars_draft(
    tiered, sd
):
    here = tiered("high").but(ai_insured=False)
    there = sd.but(ai_insured=False, determined_critical=True)
    encouraged = there.finding("SD-26-1-a")

    assert here.state(INSURE) == "breached"
    assert encouraged.norm.modality == "programme"
    assert encouraged.obligations == ()
    assert encouraged.norm.cite in here.finding(INSURE).norm.refers


@pytest.mark.norm(INSURE)
def test_cover_that_has_ended_is_a_breach_from_that_day(tiered):
    case = tiered("high").since("2026-01-01", ai_insured=True).since("2026-05-01", ai_insured=False)

    assert case.state(INSURE, "2026-04-30") == "met"
    assert case.state(INSURE, "2026-05-01") == "breached"


@pytest.mark.norm(INSURE)
def test_the_least_sum_insured_waits_for_whoever_sets_it():
    blank = reckon(AMOUNTS[INSURE], {}, {}).ranges[0]
    (sum_,) = reckon(AMOUNTS[INSURE], {}, {"sw_insured_sum": 5_000_000}).ranges

    assert ([p.name for p in blank.waiting_for], blank.low) == (["sw_insured_sum"], None)
    assert (sum_.low, sum_.high, sum_.known) == (5_000_000, None, True)


# The relief fund


def paid(balance, ceiling=50_000):
    """What the fund pays; None while it is not known."""
    known = {} if ceiling is None else {"sw_fund_ceiling": ceiling}
    (payment,) = reckon(AMOUNTS[FUND], {"damage_unrecovered": Decimal(str(balance))}, known).ranges
    assert payment.low == payment.high
    return payment.low


@pytest.mark.norm(FUND)
@pytest.mark.parametrize(
    ("balance", "payment"),
    [
        (0, "0"),
        ("49999.99", "49999.99"),
        (50_000, "50000"),
        ("50000.01", "50000"),
        (50_001, "50000"),
        (80_000, "50000"),
    ],
)
def test_the_fund_pays_the_balance_up_to_its_ceiling_and_not_a_fen_more(balance, payment):
    assert paid(balance) == Decimal(payment)


@pytest.mark.norm(FUND)
def test_without_a_ceiling_the_payment_is_not_known_and_the_ceiling_is_named():
    (payment,) = reckon(AMOUNTS[FUND], {"damage_unrecovered": Decimal(80_000)}, {}).ranges

    assert paid(80_000, ceiling=None) is None
    assert [parameter.name for parameter in payment.waiting_for] == ["sw_fund_ceiling"]
    assert (payment.known, payment.holds(Decimal(80_001))) == (False, False)
    assert payment.holds(Decimal(50_000)) is None


@pytest.mark.norm(FUND)
def test_the_balance_must_be_known_and_unknown_is_not_zero():
    with pytest.raises(AmountError, match="damage_unrecovered"):
        reckon(AMOUNTS[FUND], {}, {"sw_fund_ceiling": 50_000})


@pytest.mark.norm(FUND)
@pytest.mark.parametrize("balance", ["-1", "NaN", "Infinity"])
def test_a_balance_that_is_no_amount_is_refused(balance):
    with pytest.raises(AmountError):
        reckon(AMOUNTS[FUND], {"damage_unrecovered": Decimal(balance)}, {"sw_fund_ceiling": 50_000})


@pytest.mark.norm(FUND)
def test_payment_by_the_fund_is_shown_as_inferred_and_the_fund_as_a_task_of_others(sw):
    (payment,) = AMOUNTS[FUND].ranges
    fund = sw.finding(FUND)

    assert str(payment.tag) == "reading:W5"
    assert ("推论" in AMOUNTS[FUND].note.zh, "Inferred" in AMOUNTS[FUND].note.en) == (True, True)
    assert (fund.norm.owner.name, fund.obligations) == ("fund_body", ())


# The safe harbour


@pytest.mark.norm(HARBOUR)
@pytest.mark.parametrize(
    ("action", "knowledge", "acted", "answer"),
    [
        ("no_notice", "none", False, "applies"),
        ("in_time", "none", False, "applies"),
        ("late_no_growth", "none", False, "applies"),
        ("late_growth", "none", False, "not"),
        ("no_notice", "knew", True, "applies"),
        ("no_notice", "knew", False, "not"),
        ("no_notice", "should_have_known", False, "not"),
        (None, "none", False, "undetermined"),
    ],
)
def test_the_conditions_of_the_harbour_are_those_of_article_87_of_the_scholars_draft(
    sw, action, knowledge, acted, answer
):
    case = sw.but(action_on_notice=action, provider_knowledge=knowledge, needed_measures_taken=acted)

    assert case.answer(HARBOUR) == answer


@pytest.mark.norm(HARBOUR)
def test_the_harbour_frees_nobody_and_says_that_the_paper_gives_no_conditions(sw):
    norm = sw.finding(HARBOUR).norm

    assert (norm.modality, norm.frees, str(norm.tag)) == ("exemption", (), "reading:W6")
    assert "没有给出条件" in norm.note.zh
    assert "gives no conditions" in norm.note.en


@pytest.mark.norm(HARBOUR)
def test_the_harbour_is_for_developers_and_operators_alike_and_not_for_users(sw):
    quiet = sw.but(action_on_notice="no_notice", provider_knowledge="none")
    nobody = {"training_activities": frozenset(), "development_activities": frozenset()}

    assert quiet.but(provides_service=False).answer(HARBOUR) == "applies"
    assert quiet.but(**nobody).answer(HARBOUR) == "applies"
    assert quiet.but(**nobody, provides_service=False, uses_service=True).answer(HARBOUR) == "not"
